import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printedIn, wordsOf } from '../bench/fuzz/printed-words.ts';
import { articleSchema } from '../src/article.ts';
import { type Document, extract, label, read, roles } from '../src/index.ts';

const word = fc.constantFrom(
  ...'el río crece Foto: EFE Por Ana Ruiz publicado 2025 — “citas” 12:30 Te puede interesar: lo más leído 1 2. compartir naïve 東京 新聞 حكومة Ελλάδα Москва 👩‍🚀 &amp; x'.split(
    ' ',
  ),
);
const line = fc.array(word, { minLength: 0, maxLength: 40 }).map((words) => words.join(' '));
const text = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
const inline = fc.oneof(
  line,
  line.map((inner) => `<a href="/nota-${inner.length}">${inner}</a>`),
  line.map((inner) => `<b>${inner}</b>`),
);
const tag = fc.constantFrom(
  'p',
  'div',
  'h1',
  'h2',
  'li',
  'figcaption',
  'td',
  'blockquote',
  'span',
  'aside',
  'article',
  'pre',
  'unknown-tag',
);
const { html } = fc.letrec<{ html: string }>((tie) => ({
  html: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline,
    fc
      .tuple(tag, fc.array(tie('html'), { maxLength: 4 }))
      .map(([name, inner]) => `<${name} class="${name}-body">${inner.join('<br>')}</${name}>`),
    fc.tuple(tag, tie('html')).map(([name, inner]) => `<${name}>${inner}`),
  ),
}));
const page = fc
  .array(html, { maxLength: 8 })
  .map((parts) => `<!doctype html><title>Un título | Sitio</title><body>${parts.join('\n')}`);
const arbitrary = fc.oneof(
  text,
  page,
  fc.string({ unit: 'binary' }).filter((any) => !hasControls(any)),
);
const hasControls = (any: string): boolean => [...any].some((char) => char < ' ' && !'\t\n\r'.includes(char));

function spansHold({ blocks, text: source }: Document): void {
  let last = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(last);
    expect(block.end).toBeGreaterThan(block.start);
    last = block.end;
  }
  expect(last).toBeLessThanOrEqual(source.length);
}

describe('whatever comes in', () => {
  test('an Article that fits the schema comes out', () => {
    fc.assert(
      fc.property(arbitrary, (input) => void articleSchema.parse(extract(input))),
      { numRuns: 150 },
    );
  });

  test('each block has one role, and blocks do not overlap', () => {
    fc.assert(
      fc.property(fc.oneof(text, page), (input) => {
        const document = read(input);
        spansHold(document);
        const labelled = label(document);
        expect(labelled.map(({ start, end }) => [start, end])).toEqual(
          document.blocks.map(({ start, end }) => [start, end]),
        );
        for (const { role, confidence } of labelled) {
          expect(roles).toContain(role);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('blocks of a text cover every character that is not blank', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { blocks, text: source } = read(input, { type: 'text' });
        const left = [...blocks]
          .reverse()
          .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), source);
        expect(left.trim()).toBe('');
      }),
      { numRuns: 150 },
    );
  });

  test('printed fields hold no words that the input does not', () => {
    fc.assert(
      fc.property(fc.oneof(text, page), (input) => {
        const known = wordsOf(input.replaceAll('&amp;', '&')).join('\n');
        for (const value of printedIn(extract(input))) {
          for (const each of wordsOf(value)) expect(known).toContain(each);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('captions, related and trending titles are no items of the body', () => {
    fc.assert(
      fc.property(fc.oneof(text, page), (input) => {
        const { blocks } = read(input);
        const article = extract(input);
        expect(blocks.length === 0).toBe(article.warnings.some(({ code }) => code === 'empty-input'));
        const body = new Set(article.body.map((item) => item.text));
        for (const { text: title } of [...article.related, ...article.trending]) expect(body.has(title)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  test('the same input gives the same answer', () => {
    fc.assert(
      fc.property(arbitrary, (input) => void expect(extract(input)).toEqual(extract(input))),
      { numRuns: 50 },
    );
  });
});
