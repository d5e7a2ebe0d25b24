import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { roleLooks } from '../../../src/explain/roles.ts';
import type { ExplainedRow } from '../../../src/explain/rows.ts';
import { paintFor } from '../../../src/explain/terminal/paint.ts';
import { terminalView } from '../../../src/explain/terminal/view.ts';
import { visible } from '../../../src/explain/visible.ts';
import { roles } from '../../../src/label/role.ts';

const row = (over: Partial<ExplainedRow>): ExplainedRow => ({
  n: 1,
  line: 1,
  start: 0,
  end: 1,
  role: 'body',
  confidence: 0.9,
  runnerUp: { role: 'nav', confidence: 0.05 },
  text: 'El puerto reabre.',
  url: null,
  ...over,
});
const heading = { name: 'nota.txt', about: ['text', 'es'], lines: 2, warnings: [], end: 2 };
const view = (rows: ExplainedRow[], columns: number, color = false): string =>
  terminalView(heading, rows, { columns, paint: paintFor(color) });

test('roles read without colour: each has a letter of its own', () => {
  expect(new Set(roles.map((role) => roleLooks[role].letter)).size).toBe(roles.length);
});

test('a wide terminal names roles, a narrow one has letters and a legend', () => {
  const rows = [row({}), row({ n: 2, role: 'related', confidence: 0.41, text: 'Leé también: otra nota' })];
  expect(view(rows, 80)).toContain('2 R related    0.41? Leé también: otra nota\n');
  expect(view(rows, 40)).toContain('2 R? Leé también: otra nota\n');
  expect(view(rows, 40)).toContain('R related, 1 line: the title of');
  expect(view(rows, 40)).toContain('? less than 0.60 sure');
});

test('a line and its why say the same of how sure it is, whatever is rounded', () => {
  const why = { against: 'nav' as const, for: [], counter: [] };
  for (const thousandths of [425, 845, 855, 995, 5]) {
    const confidence = thousandths / 1000;
    const [, shown, told] = /body +(\d\.\d\d)[\s\S]*?(\d+) % sure/.exec(
      view([row({ confidence, runnerUp: { role: 'nav', confidence: 0 }, why })], 80),
    ) as unknown as string[];
    expect(Number(told)).toBe(Math.round(100 * Number(shown)));
  }
});

test('names what tells more, and nothing where no line is shown', () => {
  expect(view([row({})], 80)).toContain('\n--why says what speaks for a role');
  expect(view([], 80)).toBe('nota.txt (text, es, 0 of 2 lines)\n');
  expect(terminalView({ ...heading, lines: 1 }, [row({})], { columns: 80, paint: paintFor(false) })).toContain(
    'es, 1 line)\n',
  );
});

test('no line is wider than the terminal, whatever the script', () => {
  const scripts = [
    '大統領は木曜日に記者会見を開き',
    'أعلن الوزير يوم الخميس',
    'El puerto',
    '👩‍👩‍👧 familia',
    'é\u0301 áéí',
    'x'.repeat(300),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...scripts), { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 20, max: 120 }),
      (words, columns) => {
        const why = { against: 'nav' as const, for: [{ text: words.join(' '), weight: 1.2 }], counter: [] };
        const lines = view([row({ text: words.join(' '), why })], columns).split('\n');
        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
      },
    ),
    { numRuns: 30 },
  );
});

test('noise is dimmed, and roles have colours, where colours are wanted', () => {
  const rows = [row({ role: 'nav', text: 'Inicio' })];
  expect(view(rows, 80, true)).toContain('\u001b[2mInicio\u001b[22m');
  expect(view(rows, 80)).not.toContain('\u001b');
});

test('controls are shown, never sent', () => {
  expect(visible('a\u001b[31mb\u0000\u007f\u009b\t\u202ec')).toBe('a␛[31mb␀␡⟨U+009B⟩ ⇥ ⟨U+202E⟩c');
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer({ max: 0x2f, min: 0 }), fc.integer({ max: 0x10ffff, min: 0 })), { maxLength: 30 }),
      (codes) => {
        const text = String.fromCodePoint(...codes);
        const shown = view([row({ text, why: { against: 'nav', for: [{ text, weight: 1 }], counter: [] } })], 60);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      },
    ),
    { numRuns: 30 },
  );
});
