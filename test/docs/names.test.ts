import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documents, root, textOf } from './documents.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };

/** What a document tells in the present; the log of changes tells of what was. */
const present = documents.filter((path) => path !== 'CHANGELOG.md');

const inCode = (markdown: string): string[] => [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);

it.each(present)('%s names files that stand', (path) => {
  const named = inCode(textOf(path)).flatMap(
    (code) => /^((?:src|test|bench|train|build|docs|examples|fixtures|bin)\/[\w./-]+)$/.exec(code)?.[1] ?? [],
  );
  const made = /^(?:src\/generated|docs\/api\.md)/;
  expect(named.filter((name) => !made.test(name) && !existsSync(join(root, name)))).toEqual([]);
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

it('CONTRIBUTING tells what each script of the package does', () => {
  const told = textOf('CONTRIBUTING.md');
  const inner = ['prepare', 'test', 'types', 'types:package', 'lint', 'unused', 'package'];
  const untold = Object.keys(scripts).filter((name) => !inner.includes(name) && !told.includes(`npm run ${name}`));
  expect(untold).toEqual([]);
});
