import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from '../../src/cli/parse.ts';
import { codeBlocks, documents, root, textOf } from './documents.ts';
import { withMadeParts } from './made.ts';
import { withOutputs } from './runs.ts';

const patience = 300_000;

// `npm run docs` writes them anew.
it.each(documents)(
  '%s has made parts and outputs as they are today',
  async (path) => {
    await expect(withOutputs(withMadeParts(textOf(path)))).toMatchFileSnapshot(join(root, path));
  },
  patience,
);

/** The anchors of headings, as GitHub makes them. */
const anchorsOf = (markdown: string): Set<string> =>
  new Set(
    [...withoutCode(markdown).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );

const withoutCode = (markdown: string): string => markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, '');

const linksOf = (markdown: string): string[] =>
  [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '');

describe.each(documents)('%s', (path) => {
  const markdown = textOf(path);

  it('has links that lead somewhere', () => {
    const targets = linksOf(markdown);
    const dead = targets.filter((target) => {
      if (/^(?:https?|mailto):/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const name = file === '' ? path : normalize(join(dirname(path), file));
      if (!existsSync(join(root, name))) return true;
      return anchor !== undefined && name.endsWith('.md') && !anchorsOf(textOf(name)).has(anchor);
    });
    expect(dead).toEqual([]);
  });

  it('has command lines that parse', () => {
    const lines = codeBlocks(markdown)
      .filter(({ info }) => /^sh\b/.test(info))
      .flatMap(({ code }) => code.split('\n'))
      .flatMap((line) => /(?:^|\| )(?:npx )?(recorte(?: [^|<>#;&]*)?)/.exec(line)?.[1] ?? []);
    for (const line of lines) {
      const words = line.match(/'[^']*'|"[^"]*"|[^\s'"]+/g)?.slice(1) ?? [];
      const args = words.map((word) => word.replace(/^['"]|['"]$/g, '').replace('$URL', 'https://example.org/nota'));
      expect(() => parse(args, '0.0.0'), line).not.toThrow();
    }
  });
});

/** What documents of the package may send readers to the repository for: `docs/versioning.md` says so. */
const inRepository =
  /^(?:examples\/|docs\/pictures\/|bench\/|train\/|(?:ARCHITECTURE|CHANGELOG|CONTRIBUTING|SECURITY|THREAT_MODEL)\.md$)/;

it('documents of the package lead to what it holds, or to what is said to be in the repository', () => {
  const { files } = JSON.parse(textOf('package.json')) as { files: string[] };
  expect(files).toContain('docs/*.md');
  const shipped = documents.filter((path) => path === 'README.md' || /^docs\/[^/]+\.md$/.test(path));
  const outside = shipped.flatMap((path) =>
    linksOf(textOf(path))
      .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
      .map((target) => normalize(join(dirname(path), target.split('#')[0] ?? '')))
      .filter((file) => file !== 'LICENSE' && !shipped.includes(file)),
  );
  expect(outside.filter((file) => !inRepository.test(file))).toEqual([]);
});

it('the project is told by the documents that one looks for', () => {
  const wanted = ['README', 'ARCHITECTURE', 'CONTRIBUTING', 'CHANGELOG', 'CODE_OF_CONDUCT'];
  expect(documents).toEqual(expect.arrayContaining(wanted.map((name) => `${name}.md`)));
});
