import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvHeader, csvRow } from '../../src/write/csv.ts';
import { parseFields } from '../../src/write/fields.ts';
import { articleColumns, lineColumns } from '../../src/write/table/columns.ts';
import { exampleArticle } from '../example-article.ts';

const table = (rows: readonly object[], columns = articleColumns()): string =>
  [csvHeader(columns, {}), ...rows.map((row) => csvRow(columns, row, {}))].join('');

it('names structs with dots and keeps lists as JSON', () => {
  const [row] = parse(table([exampleArticle]), { columns: true }) as Record<string, string>[];
  expect(row).toMatchObject({
    id: exampleArticle.id,
    headline: exampleArticle.headline,
    'date.day': exampleArticle.date.day,
    'source.line': '12',
    'source.member': '',
    'language.confidence': '0.99',
  });
  expect(JSON.parse(row?.body ?? '')).toEqual(exampleArticle.body);
  expect(JSON.parse(row?.['byline.authors'] ?? '')).toEqual(exampleArticle.byline.authors);
  expect(Object.keys(row ?? {})).not.toContain('date');
});

it('has the columns that are wished, in their order', () => {
  const columns = articleColumns(parseFields('related.text,date.day,headline'));
  expect(csvHeader(columns, {})).toBe('related,date.day,headline\r\n');
  expect(csvRow(columns, { date: { day: null }, headline: 'El "faro", hoy' }, {})).toBe(',,"El ""faro"", hoy"\r\n');
});

it('tells an empty text from none', () => {
  expect(csvRow(articleColumns(parseFields('headline,text')), { headline: null, text: '' }, {})).toBe(',""\r\n');
});

it('gives back any text', () => {
  const columns = lineColumns.filter(({ name }) => name === 'text' || name === 'url');
  const texts = fc.string({ unit: fc.oneof(fc.constantFrom('"', ',', '\r', '\n', ' ', "'", '='), fc.string()) });
  const property = fc.property(fc.array(fc.record({ text: texts, url: texts })), (rows) => {
    expect(parse(table(rows, columns), { columns: true, record_delimiter: '\r\n' })).toEqual(rows);
  });
  fc.assert(property);
});

it.each(['=1+1', '+1', '-1', '@sum', '\tx', '\rx', '＝1'])('makes %j harmless where asked', (text) => {
  const [column] = lineColumns.filter(({ name }) => name === 'text');
  const [[cell]] = parse(csvRow(column ? [column] : [], { text }, { safe: true }), {
    record_delimiter: '\r\n',
  }) as [[string]];
  expect(cell).toBe(`'${text}`);
  const [[same]] = parse(csvRow(column ? [column] : [], { text }, {}), { record_delimiter: '\r\n' }) as [[string]];
  expect(same).toBe(text);
});

it.each([
  ['  =1+1', "  '=1+1"],
  ['\ufeff=1', "\ufeff'=1"],
  ['\u0000@x', "\u0000'@x"],
  ['hola;=1+1', "hola;'=1+1"],
  ['hola\t +1', "hola\t '+1"],
  ['hola\n\n=1+1', "hola\n\n'=1+1"],
  ['\t=1', "'\t'=1"],
  ['a=b; c - d\nx', 'a=b; c - d\nx'],
])('%j has no beginning of a cell that is a formula, however the table is separated', (text, safe) => {
  const columns = lineColumns.filter(({ name }) => name === 'text');
  const [[cell]] = parse(csvRow(columns, { text }, { safe: true }), { record_delimiter: '\r\n' }) as [[string]];
  expect(cell).toBe(safe);
});

it('leaves numbers and harmless texts alone', () => {
  const columns = lineColumns.filter(({ name }) => name === 'n' || name === 'text');
  expect(csvRow(columns, { n: -1, text: 'a=b' }, { safe: true })).toBe('-1,a=b\r\n');
});
