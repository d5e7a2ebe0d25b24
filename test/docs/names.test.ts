import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { codeBlocks, documents, root, textOf } from './documents.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What a document tells in the present; the log of changes tells of what was. */
const present = documents.filter((path) => path !== 'CHANGELOG.md');

const inCode = (markdown: string): string[] => [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

/** What a command line of a document reads of the repository. */
const inCommands = (markdown: string): string[] =>
  codeBlocks(markdown)
    .filter(({ info }) => /^sh\b/.test(info))
    .flatMap(({ code }) => [...code.matchAll(/(?<=^|\s)(?:fixtures|bin|examples)\/[\w./-]+/gm)].map(([path]) => path));

it.each(present)('%s names files that stand', (path) => {
  const markdown = textOf(path);
  const named = inCode(markdown).filter((code) =>
    /^(?:src|test|bench|train|build|docs|examples|fixtures|bin)\/[\w./-]+$/.test(code),
  );
  const missing = [...named, ...inCommands(markdown)].filter((name) => !existsSync(join(root, name)));
  // A word in capitals stands for a name of the reader's.
  expect(missing.filter((name) => !/\/[A-Z]+(?:\/|$)/.test(name))).toEqual([]);
});

it.each(present)('%s names scripts of the package', (path) => {
  const named = [...textOf(path).matchAll(/\bnpm run ([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

it('the calls that a page goes through are where they are said to be', () => {
  const rows = [...textOf('docs/how-it-works.md').matchAll(/^\| `(\w+)` \| `(src\/[\w./-]+)` \|/gm)];
  expect(rows.length).toBeGreaterThan(10);
  const wrong = rows.filter(([, name, file = '']) => {
    const declared = new RegExp(`^export (?:async )?(?:function\\*?|const) ${name}\\b`, 'm');
    return !declared.test(textOf(file));
  });
  expect(wrong.map(([row]) => row)).toEqual([]);
});

it('ARCHITECTURE tells of every part of src, on one page', () => {
  const told = textOf('ARCHITECTURE.md');
  expect(readdirSync(join(root, 'src')).filter((name) => !told.includes(`\`src/${name}\``))).toEqual([]);
  expect(told.split('\n').length).toBeLessThanOrEqual(60);
});

it('CONTRIBUTING tells what each script of the package does', () => {
  const told = textOf('CONTRIBUTING.md');
  const inner = ['prepare', 'test', 'types', 'types:package', 'lint', 'unused', 'package'];
  const untold = Object.keys(scripts).filter((name) => !inner.includes(name) && !told.includes(`npm run ${name}`));
  expect(untold).toEqual([]);
});
