import type { gatherFacts } from '../facts.ts';
import { factList, isCommaList } from './keys.ts';
import { type Entry, yamlEntries } from './yaml-entries.ts';

type Facts = ReturnType<typeof gatherFacts>;

/** Longer front matter is no front matter. */
const maxLength = 64 * 1024;
const keyLine = /^([\w-]+)\s*[:=](?:\s|$)/;
const innerLine = /^(?:\s|[-#\]}])/;

/**
 * The front matter that begins at `from`, between `---` or `+++` lines, and where it ends; null when there is none,
 * or what stands there is text between two rules.
 */
export function findFrontMatter(source: string, from: number): { content: string; at: number; end: number } | null {
  const [opening, fence] = /^(---|\+\+\+)[ \t]*(?:\r\n|[\n\r])/.exec(source.slice(from, from + maxLength)) ?? [];
  if (!opening || !fence) return null;
  const at = from + opening.length;
  const rest = source.slice(at, at + maxLength);
  const closing = (fence === '---' ? /^(?:---|\.\.\.)[ \t]*$/m : /^\+\+\+[ \t]*$/m).exec(rest);
  if (!closing) return null;
  const content = rest.slice(0, closing.index);
  return isFrontMatter(content) ? { content, at, end: at + closing.index + closing[0].length } : null;
}

function isFrontMatter(content: string): boolean {
  const lines = content.split(/\r\n|[\n\r]/).filter((line) => line.trim() !== '');
  const keys = lines.map((line) => keyLine.exec(line)?.[1]).filter((key) => key !== undefined);
  const fitting = lines.filter((line) => keyLine.test(line) || innerLine.test(line)).length;
  return (keys.length > 1 || keys.some((key) => factList(key))) && 10 * fitting >= 8 * lines.length;
}

/** Adds what front matter says, in YAML or as plain `key: value` and `key = value` lines; `at` is where it begins in the source. */
export function readFrontMatter(content: string, at: number, facts: Facts): void {
  for (const { key, value, span } of yamlEntries(content) ?? lineEntries(content)) {
    const list = factList(key);
    if (!list || (list === 'urls' && !/^(?:https?:)?\/\//i.test(value))) continue;
    const values = isCommaList(list) ? value.split(',') : [value];
    for (const each of values) {
      facts.add(list, { value: each.trim(), from: 'front-matter', path: key, span: [at + span[0], at + span[1]] });
    }
  }
}

/** `key: value` lines, quotes and brackets around the value left out; what is no such line is skipped. */
function lineEntries(content: string): Entry[] {
  return [...content.matchAll(/^([\w-]+)[ \t]*[:=][ \t]*(\S[^\n\r]*)$/gm)].flatMap(
    ({ index, 0: line, 1: key = '', 2: rest = '' }) => {
      const items = /^\[.*\]$/.test(rest.trim()) ? rest.trim().slice(1, -1).split(',') : [rest];
      return items
        .map((item) =>
          item
            .trim()
            .replace(/^(["'])(.*)\1$/, '$2')
            .trim(),
        )
        .filter(Boolean)
        .map((value): Entry => ({ key, value, span: [index, index + line.length] }));
    },
  );
}
