import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Line labels of one page, kept without its text. */
export interface PageLabels {
  /** Hex SHA-256 of the flattened page that the line numbers count in. */
  hash: string;
  /** One role specification a line, `a+b` where a line holds two. */
  roles: string[];
  authors: string[];
  date: string | null;
  lang: string | null;
  kind: string | null;
}

/** Hash of a flattened page, its last line ended, as labels name it. */
export const textHash = (text: string): string => createHash('sha256').update(`${text}\n`).digest('hex');

const range = /^(\d+)(?:-(\d+))?\s+(\S+)$/;

/**
 * Reads a `.roles` file: a `# text-sha256:` line, `key: value` lines, `---`, then ranges of lines with their role.
 * @throws Error naming the file when lines are left out, repeated or out of order
 */
export function readLabels(file: string): PageLabels {
  const [head = '', tail = ''] = readFileSync(file, 'utf8').split(/^---$/m);
  const keys = new Map(
    [...head.matchAll(/^(?:# )?([\w-]+): ?(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
  );
  const roles: string[] = [];
  for (const line of tail.split('\n').filter(Boolean)) {
    const [, from = '', to = from, role = ''] = range.exec(line) ?? [];
    if (Number(from) !== roles.length + 1 || Number(to) < Number(from)) throw new Error(`${file}: bad range "${line}"`);
    while (roles.length < Number(to)) roles.push(role);
  }
  return {
    hash: keys.get('text-sha256') ?? '',
    roles,
    authors: (keys.get('authors') ?? '').split(/\s*;\s*/).filter(Boolean),
    date: keys.get('date') || null,
    lang: keys.get('lang') || null,
    kind: keys.get('kind') || null,
  };
}

/** Every labelled page under a folder of `<corpus>/<id>.roles`, by corpus and id. */
export function labelFiles(folder: string): { corpus: string; id: string; file: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((corpus) =>
    readdirSync(path.join(folder, corpus))
      .filter((name) => name.endsWith('.roles'))
      .sort()
      .map((name) => ({ corpus, id: name.slice(0, -'.roles'.length), file: path.join(folder, corpus, name) })),
  );
}
