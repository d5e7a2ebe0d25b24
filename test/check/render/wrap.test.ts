import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { beginning } from '../../../src/check/render/shorten.ts';
import { visible } from '../../../src/check/render/visible.ts';
import { cut, wrapped } from '../../../src/check/render/wrap.ts';

const plainly = (text: string): string => text;

it('no line is wider than it may be, and no word is lost', () => {
  const text = fc
    .array(fc.constantFrom('el', 'ayuntamiento', '東京都', '👩‍🚀', 'x'.repeat(50)), { maxLength: 30 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(text, fc.integer({ min: 10, max: 80 }), (line, width) => {
      const lines = wrapped([{ text: line, paint: plainly }], width);
      for (const each of lines) expect(stringWidth(each)).toBeLessThanOrEqual(width);
      expect(lines.join('').replaceAll(' ', '')).toBe(line.replaceAll(' ', ''));
    }),
  );
});

it('paints every line by itself, and no blanks at its end', () => {
  const lines = wrapped(
    [
      { text: 'uno dos', paint: (text) => `<${text}>` },
      { text: ' tres', paint: plainly },
    ],
    5,
  );
  expect(lines).toEqual(['<uno>', '<dos>', 'tres']);
});

it('cuts by columns', () => {
  expect(cut('東京の天気', 5)).toBe('東京…');
  expect(cut('abc', 3)).toBe('abc');
});

it('controls and look-alikes are named, never sent', () => {
  expect(visible('a\u001b[31mb\u00a0c\nd\te\u202ef')).toBe('a\\u001b[31mb\\u00a0c⏎d⇥e\\u202ef');
  expect(visible('👩\u200d🚀')).toBe('👩\u200d🚀');
});

it('a long text is shown by its beginning', () => {
  expect(beginning('pal '.repeat(40))).toBe(`${'pal '.repeat(24)}… (16 more words)`);
  expect(beginning('京'.repeat(500))).toBe(`${'京'.repeat(200)} … (300 more characters)`);
});
