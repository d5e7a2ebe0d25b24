import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every Markdown file of the project that is no page to cut an article out of, as paths from the root. */
export const documents: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', '*.md', '**/*.md'],
  {
    cwd: root,
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((path) => path !== '' && !path.startsWith('fixtures/'));

export const textOf = (path: string): string => readFileSync(`${root}/${path}`, 'utf8');

/** A block of code, and where its code stands in the document. */
export interface CodeBlock {
  /** What stands after the fence: `sh run`. */
  info: string;
  code: string;
  start: number;
  end: number;
}

export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [, info = '', code = ''] = match;
    const start = match.index + 3 + info.length + 1;
    return { info, code, start, end: start + code.length };
  });
}
