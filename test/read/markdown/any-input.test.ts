import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/read/document.ts';
import { read } from './show.ts';

/** Stands for every letter and digit of a text: what must not get lost. */
let words = 0;
const word = (): string => `w${++words}w`;

/** Constructs around words that nobody else has, each visible. */
const construct = fc
  .constantFrom(
    () => `# ${word()} **${word()}**\n`,
    () => `${word()} ${word()}\n===\n`,
    () => `${word()}\n${word()} _${word()}_\n---\n`,
    () => `- ${word()}\n- [${word()}](/u "t")\n  ${word()}\n`,
    () => `1. ${word()}\n\n   ${word()}\n`,
    () => `> ${word()}\n> > ${word()}\n${word()}\n`,
    () => `| ${word()} | ${word()} |\n|---|---|\n| **${word()}** | |\n`,
    () => `\`\`\`\n${word()}\n\n  ${word()}\n`,
    () => `\`\`\`js\n${word()}\n\`\`\`\n`,
    () => `    ${word()} [${word()}](/u)\n`,
    () => `![${word()}](/i.png)\n*${word()}*\n`,
    () => `[${word()}\\\n\\\n**${word()}**](/u)\n`,
    () => `${word()}  \n${word()}<br>${word()}\n`,
    () => `<div>${word()} <b>${word()}</b>\n<h2>${word()}</h2><a href="/u">${word()}</a></div>\n`,
    () => `<p>${word()} <span>${word()}</span> <!-- x --> ${word()}\n`,
    () => `${word()}[^1] \`${word()}\` ~~${word()}~~ <https://example.org/${word()}>\n\n[^1]: ${word()}\n`,
    () => '---\n',
    () => '\n',
    () => '* * *\n\n',
    () => '```\n',
  )
  .map((make) => ({ make }));

describe('any input', () => {
  it('keeps every visible word, once, inside the span of its block', () => {
    fc.assert(
      fc.property(fc.array(construct, { maxLength: 12 }), (constructs) => {
        const source = constructs.map(({ make }) => make()).join('');
        const { blocks } = read(source);
        expectSound(blocks, source);
        const found = blocks.flatMap(({ text, start, end }) => {
          const span = source.slice(start, end);
          return (text.match(/w\d+w/g) ?? []).filter((each) => span.includes(each));
        });
        expect(found).toEqual(source.match(/w\d+w/g) ?? []);
      }),
      { numRuns: 150 },
    );
  });

  it('is read without a fault', () => {
    const marks = '*_`~[]()<>!#+-=|\\&:;.>\n\r\t "\'/abñ漢😀'
      .split('')
      .concat(
        ...[
          '\n\n',
          '  \n',
          '    ',
          '---\n',
          '```',
          '](',
          '![',
          '[^1]',
          '<div>',
          '</a>',
          '<a href="x">',
          '<!--',
          '&amp;',
          '\u2028',
          '\0',
        ],
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 60 }), (parts) => {
        const source = parts.join('');
        expectSound(read(source).blocks, source);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['quotes', '> '.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['quotes and lists', '> 1. '.repeat(8000)],
    ['notes', '[^a]: '.repeat(8000)],
    ['brackets', '['.repeat(40_000)],
    ['pictures', '!['.repeat(9000) + '](a)'.repeat(9000)],
    ['emphasis', '*a **b '.repeat(9000)],
    ['emphasis that never opens', 'a_ b* '.repeat(9000)],
    ['comments', 'a <!-- '.repeat(9000)],
    ['links', '[a]'.repeat(20_000)],
    ['elements', '<div><p><a href="x">'.repeat(3000)],
    ['items by indentation', Array.from({ length: 300 }, (_, at) => `${' '.repeat(2 * at)}- a\n`).join('')],
    ['lazy lines', `> a\n${'b\n'.repeat(5000)}`],
    ['brackets that close nothing', `${']'.repeat(99)}\n`.repeat(1000)],
  ])(
    'does not choke on %s inside one another',
    (_, source) => {
      const { blocks } = read(`Uno.\n\n${source}\n\nDos.`);
      expect(blocks[0]?.text).toBe('Uno.');
      expect(blocks.at(-1)?.text).toContain('Dos.');
    },
    30_000,
  );

  it('that is too much for the parser is read as lines, with a notice', () => {
    const { blocks, notices } = read(`# Uno\n\n${'> '.repeat(5000)}w\n\n# Dos`);
    expect(blocks.map(({ form }) => form)).toEqual(['heading', 'line', 'heading']);
    expect(notices.map(({ code }) => code)).toEqual(['too-deep']);
  });

  it('that is one run of marks after the other costs what the parser makes of them: pairs', () => {
    const noticesOf = (run: string): string[] => read(`Uno ${`a${run}`.repeat(1800)}`).notices.map(({ code }) => code);
    expect(noticesOf('**')).toEqual([]);
    expect(noticesOf('****')).toEqual(['too-deep']);
  });

  it('that is long is cut between paragraphs, and nothing is lost', () => {
    const source = Array.from({ length: 3000 }, (_, at) => `## Título ${at}\n\nUna *línea* de texto ${at}.\n\n`).join(
      '',
    );
    const { blocks } = read(source);
    expectSound(blocks, source);
    expect(blocks).toHaveLength(6000);
    expect(
      blocks
        .map(({ gap }) => gap)
        .slice(1)
        .every((gap) => gap === 1),
    ).toBe(true);
  }, 30_000);
});

function expectSound(blocks: readonly Block[], source: string): void {
  let end = 0;
  for (const block of blocks) {
    expect(block.start).toBeGreaterThanOrEqual(end);
    expect(block.end).toBeGreaterThan(block.start);
    end = block.end;
    expect(block.text).toMatch(/^\S(?:.*\S)?$/su);
    expect(block.text).not.toMatch(/[^\S \t]| {2}/);
    expect(block.strong).toBeLessThanOrEqual(block.text.length);
    for (const link of block.links) {
      expect(link.start).toBeLessThan(link.end);
      expect(block.text.slice(link.start, link.end)).toMatch(/^\S(?:.*\S)?$/su);
      expect(link.end).toBeLessThanOrEqual(block.text.length);
    }
  }
  expect(end).toBeLessThanOrEqual(source.length);
}
