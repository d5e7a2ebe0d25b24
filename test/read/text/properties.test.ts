import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read } from './read.ts';

/** What a text may hold: words, blanks, line ends, and all that a dump dresses it with. */
const part = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('El', 'señor', 'dijo', 'que', 'no', 'ayer,', 'fin.', '東京', 'می‌خواهم', '😀', '10'),
  },
  { weight: 5, arbitrary: fc.constantFrom(' ', ' ', ' ', '  ', '\u00a0', '\t', '\u200b', '\u00ad', '\u3000') },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '\u2028', '\f') },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '<br>',
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<a href="/x">',
      '</a>',
      '<',
      '>',
      '&lt;br&gt;',
      '<!-- x -->',
      '&nbsp;',
      '&quot;',
      '&amp;amp;',
      '&',
      '\\n',
      '\\"',
      '\\u00f3',
      '\\',
      '"',
      '""',
      '• ',
      '- ',
      '1. ',
      '-',
      ', ',
      '.',
      '(',
      'https://e.com/a',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);
const source = fc.array(part, { maxLength: 80 }).map((parts) => parts.join(''));

const blank = /[\s\x85\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const tag = /<!--.*?-->|(?:<|&lt;)\/?(?:br|p|b|a)(?:\s[^<>]*?)?\/?(?:>|&gt;)/gi;

test('blocks stand in order, do not overlap, and hold folded text', () => {
  fc.assert(
    fc.property(source, (text) => {
      let at = 0;
      for (const block of read(text)) {
        expect(block.start).toBeGreaterThanOrEqual(at);
        expect(block.end).toBeGreaterThan(block.start);
        at = block.end;
        expect(block.text).not.toBe('');
        expect(block.text.trim()).toBe(block.text);
        expect(block.text).not.toMatch(block.form === 'row' ? /[\n\r]| {2}/ : /[\n\r\t]|\s{2}/);
        for (const link of block.links) {
          expect(link.start).toBeGreaterThanOrEqual(0);
          expect(link.end).toBeGreaterThan(link.start);
          expect(link.end).toBeLessThanOrEqual(block.text.length);
        }
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});

test('blocks cover every character that shows something', () => {
  fc.assert(
    fc.property(source, (text) => {
      const blocks = read(text);
      if (blocks.length === 0) {
        const left = text.replace(tag, '').replaceAll(/&nbsp;|\\[nt]/g, '');
        expect(
          Array.from(left)
            .filter((char) => !blank.test(char))
            .join(''),
        ).toMatch(/^[\\"]*$/);
        return;
      }
      let at = 0;
      let outside = '';
      for (const { start, end } of blocks) {
        outside += text.slice(at, start);
        at = end;
      }
      outside += text.slice(at);
      expect(Array.from(outside).filter((char) => !blank.test(char))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('the letters of a text without markup are those of its blocks, in order', () => {
  const word = fc.stringMatching(/^[a-zñáéí]{1,12}[.,]?$/);
  const plain = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', ' ', ' ', '\n', '\n\n', '\r\n')), { maxLength: 200 });
  fc.assert(
    fc.property(plain, (words) => {
      const text = words.flat().join('');
      const letters = (all: string) => all.replaceAll(/\s/g, '');
      expect(
        letters(
          read(text)
            .map((block) => block.text)
            .join(' '),
        ),
      ).toBe(letters(text));
    }),
    { numRuns: 500 },
  );
});

test('what was read reads the same again', () => {
  const line = fc.stringMatching(/^[A-ZÁ][a-zñáéí]{1,9}( [a-zñáéí]{1,9}){0,12}\.$/);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
      const texts = read(lines.join('\n')).map((block) => block.text);
      expect(texts).toEqual(lines);
    }),
    { numRuns: 500 },
  );
});
