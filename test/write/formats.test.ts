import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/write/format.ts';
import { formatNamed, formatOfFile, formats, holdsMany, holdsOne, inOneFile } from '../../src/write/formats.ts';
import { exampleArticle } from '../example-article.ts';

const forOne = formats.filter(holdsOne);

/** A format for one Article, which is there. */
function formatFor(name: string) {
  const format = forOne.find((each) => each.name === name);
  if (!format) throw new Error(`no format ${name}`);
  return format;
}

const isFormat = (value: unknown): value is Format =>
  typeof value === 'object' && value !== null && 'mediaType' in value;

describe('formats', () => {
  it('are those that the files of src/write declare: one that is not in the list of formats.ts is not found', async () => {
    const folder = new URL('../../src/write/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
    const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
    const declared = modules.flatMap((module) => Object.values<unknown>(module).filter(isFormat));
    expect(formats.map(({ name }) => name).sort()).toEqual(declared.map(({ name }) => name).sort());
  });

  it('are all of one shape, told by name and ending, each written by some command', () => {
    for (const format of formats) {
      expect(formatNamed(format.name)).toBe(format);
      for (const ending of format.extensions) expect(formatOfFile(`a/B${ending.toUpperCase()}`)).toBe(format);
      expect(format.mediaType).toMatch(/^[a-z]+\/[a-z.+-]+$/);
      expect(holdsOne(format) || holdsMany(format)).toBe(true);
    }
    const names = formats.flatMap(({ name, extensions }) => [name, ...extensions]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('end what they write with one line break; between the Articles of one file stands nothing', () => {
    for (const format of forOne) {
      expect(format.write(exampleArticle, {})).toMatch(/\S\n$/);
      const many = inOneFile(format);
      if (many?.kind === 'article') expect(many.between({})).toBe('');
    }
  });

  it('are null where none is meant', () => {
    expect(formatNamed('docx')).toBeNull();
    expect(formatOfFile('articulo')).toBeNull();
  });

  it('write well-formed Unicode, whatever is in the Article', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\udc00x', '\\ud800'), (words, half) => {
        const text = words + half + words;
        for (const format of forOne) {
          const written = format.write({ ...exampleArticle, headline: text, text, tags: [text] }, {});
          expect(() => encodeURIComponent(written)).not.toThrow();
        }
      }),
    );
  });
});

describe('json and ndjson', () => {
  it('hold the whole Article, indented or on one line', () => {
    const [json = '', ndjson = ''] = ['json', 'ndjson'].map((name) => formatFor(name).write(exampleArticle, {}));
    expect(JSON.parse(json)).toEqual(exampleArticle);
    expect(JSON.parse(ndjson)).toEqual(exampleArticle);
    expect(json).toMatch(/^{\n {2}"schema": /);
    expect(ndjson.indexOf('\n')).toBe(ndjson.length - 1);
  });

  it('replace half of a surrogate pair and leave a printed escape alone', () => {
    const article = { ...exampleArticle, headline: 'a\ud83d \\ud83d 😀\udc00' };
    const written = formatFor('ndjson').write(article, { fields: [['headline']] });
    expect(written).toBe('{"headline":"a\ufffd \\\\ud83d 😀\ufffd"}\n');
  });
});

describe('text', () => {
  const text = formatFor('text');

  it('is the body alone', () => {
    const article = { ...exampleArticle, text: 'Uno.\n\nD\u001bos.\u009b' };
    expect(text.write(article, {})).toBe('Uno.\n\nDos.\n');
    expect(text.between({})).toBe('\n');
  });

  it('is nothing where there is no body', () => {
    expect(text.write({ ...exampleArticle, text: '' }, {})).toBe('');
  });

  it('is bare values with fields, which nothing stands between', () => {
    const fields = [['date', 'day'], ['kicker'], ['captions', 'text']];
    expect(text.write(exampleArticle, { fields })).toBe('2025-06-05\nCosta\n\n');
    expect(text.between({ fields })).toBe('');
  });
});
