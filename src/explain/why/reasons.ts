import { type About, short } from '../../label/features/told/about.ts';
import { tell } from '../../label/features/told/index.ts';
import type { LabelledBlock, Role } from '../../label/role.ts';
import type { Contribution } from './contributions.ts';

/** A reason in words that complete "this line …", and what it adds to the log-odds (below zero: takes away). */
export interface Reason {
  text: string;
  weight: number;
}

/** Other lines are named one by one where they weigh this share of all of them, at most so many. */
const namedShare = 0.15;
const mostNamed = 3;

/** Contributions in words, those told alike taken together, the weightiest first. */
export function reasonsOf(
  contributions: readonly Contribution[],
  blocks: readonly LabelledBlock[],
  at: number,
  language: string,
): Reason[] {
  const about: About = { blocks, at, block: blocks[at] as LabelledBlock, language };
  const sums = new Map<string, number>();
  const add = (text: string, weight: number): void => void sums.set(text, (sums.get(text) ?? 0) + weight);
  const lines: (Contribution & { kind: 'line' })[] = [];
  for (const each of contributions) {
    if (each.kind === 'line') lines.push(each);
    else if (each.kind === 'feature') add(tell(each.column, each.value, about), each.weight);
    else if (each.kind === 'second look') add(onTheWhole, each.weight);
    else if (each.kind === 'word') add(wordTold(each.entry), each.weight);
    else add(nameTold(each.entry, each.kind), each.weight);
  }
  for (const { text, weight } of linesTold(lines, blocks, at)) add(text, weight);
  return [...sums].map(([text, weight]) => ({ text, weight })).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** What the second look adds, which goes by what the first made of the whole page. */
const onTheWhole = 'fits, on a second look, into what the page as a whole is taken for';

/** Words as short as this tell a reader nothing one by one. */
const smallWord = 3;

function wordTold(entry: string): string {
  const word = entry.replace(/^\^|\$$/, '');
  const shown = /^0+$/.test(word) ? 'a number' : `the word “${word}”`;
  if (word.length <= smallWord) return 'holds words of one to three letters';
  if (entry.length > 1 && entry.startsWith('^')) return `begins with ${shown}`;
  if (entry.length > 1 && entry.endsWith('$')) return `ends with ${shown}`;
  return `holds ${shown}`;
}

function nameTold(entry: string, which: 'near' | 'far'): string {
  const name = entry.replace(/^[<~]/, '');
  if (entry.startsWith('~')) return `holds an inline element <${name}> or one of that class`;
  const where = which === 'near' ? '' : ' further up';
  return entry.startsWith('<') ? `stands in a <${name}>${where}` : `stands in a box${where} of class “${name}”`;
}

function linesTold(
  lines: readonly (Contribution & { kind: 'line' })[],
  blocks: readonly LabelledBlock[],
  at: number,
): Reason[] {
  const all = lines.reduce((sum, { weight }) => sum + Math.abs(weight), 0);
  const named = [...lines]
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .filter(({ weight }, k) => k < mostNamed && Math.abs(weight) >= all * namedShare);
  const told = named.map(({ block, weight }): Reason => {
    const { text, role } = blocks[block] as LabelledBlock;
    const away = Math.abs(block - at);
    const where = block < at ? 'below' : 'above';
    const far = away === 1 ? `right ${where}` : `${away} lines ${where}`;
    return { text: `stands ${far} “${short(text)}”, taken as ${role}`, weight };
  });
  const rest = lines.filter((line) => !named.includes(line));
  for (const [where, some] of [
    ['below', rest.filter(({ block }) => block < at)],
    ['above', rest.filter(({ block }) => block > at)],
  ] as const) {
    if (some.length === 0) continue;
    const weight = some.reduce((sum, each) => sum + each.weight, 0);
    const role = commonest(some.map(({ block }) => (blocks[block] as LabelledBlock).role));
    told.push({
      text: `stands ${where} ${named.length > 0 ? 'other ' : ''}lines, most of them taken as ${role}`,
      weight,
    });
  }
  return told;
}

function commonest(roles: readonly Role[]): Role {
  const counts = new Map<Role, number>();
  for (const role of roles) counts.set(role, (counts.get(role) ?? 0) + 1);
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}
