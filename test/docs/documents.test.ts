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

describe.each(documents)('%s', (path) => {
  const markdown = textOf(path);

  it('has links that lead somewhere', () => {
    const targets = [...withoutCode(markdown).matchAll(/\]\(([^)\s]+)\)|\b(?:src|href)="([^"]+)"/g)].map(
      ([, a, b]) => a ?? b ?? '',
    );
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

it('the project is told by the documents that one looks for', () => {
  const wanted = ['README', 'ARCHITECTURE', 'CONTRIBUTING', 'CHANGELOG', 'CODE_OF_CONDUCT'];
  expect(documents).toEqual(expect.arrayContaining(wanted.map((name) => `${name}.md`)));
});
