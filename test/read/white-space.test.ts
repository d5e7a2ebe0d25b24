import { describe, expect, test } from 'vitest';
import { read } from '../../src/index.ts';

const forms = [
  ['html', (text: string) => `<p>${text}</p>`],
  ['markdown', (text: string) => `${text}\n`],
  ['text', (text: string) => `${text}\n`],
] as const;

describe.each(forms)('in %s', (type, written) => {
  const block = (text: string) => read(written(text), { type }).blocks[0];

  test.each(['\u0008', '\u007f', '\u009d', '\u00ad', '\u200b', '\u2060', '\u2061', '\ufeff'])(
    'what shows nothing is left out: %j',
    (unit) => {
      expect(block(`The bri${unit}dge is open.`)?.text).toBe('The bridge is open.');
    },
  );

  test.each(['\u0085', '\u00a0', '\u2003', '\u202f', '\u3000', ' \u3000\u00a0 '])(
    'white space is one blank: %j',
    (blanks) => {
      expect(block(`The bridge${blanks}is open.`)?.text).toBe('The bridge is open.');
    },
  );

  test('joiners stay in words that need them', () => {
    expect(block('او نمی\u200cخواهد پل را ببیند.')?.text).toBe('او نمی\u200cخواهد پل را ببیند.');
  });

  test('a block begins and ends with what is seen', () => {
    const source = written('\u3000橋が開いた。\u2003');
    const { start, end } = read(source, { type }).blocks[0] ?? { start: -1, end: -1 };
    expect(source.slice(start, end)).toBe('橋が開いた。');
  });
});

test.each(['\u202e', '\u2066', '\u200f \u2069'])('marks of direction alone are no block: %j', (marks) => {
  for (const [type, written] of forms) expect(read(written(marks), { type }).blocks).toEqual([]);
  expect(read(`<p><i>${marks}</i>`, { type: 'html' }).blocks).toEqual([]);
  expect(read(`# ${marks}\n\n- ${marks}\n\n![${marks}](a.jpg)`, { type: 'markdown' }).blocks).toEqual([]);
});
