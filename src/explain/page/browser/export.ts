import type { Role } from '../../../label/role.ts';
import type { FieldKey, PageField } from '../data.ts';
import { roleOf, type State } from './state.ts';

/**
 * What the files are called that belong to an input. `recorte check` wants `expected.json` beside an input that is called
 * `input` and fills a folder with it, else a name of the input's own.
 */
export function namesFor(source: string): { input: string; expected: string; roles: string } {
  const input = (source !== '-' && source.split(/[\\/]/).at(-1)) || 'input';
  const stem = input.replace(/(?:\.[a-z0-9]+)?(?:\.gz|\.zst)?$/i, '');
  return { input, expected: stem === 'input' ? 'expected.json' : `${stem}.expected.json`, roles: `${stem}.roles` };
}

/** Which field of the Article lines of a role go into; others go into none. */
const keyOf: Readonly<Partial<Record<Role, FieldKey>>> = {
  kicker: 'kicker',
  headline: 'headline',
  deck: 'deck',
  byline: 'byline',
  date: 'date',
  body: 'body',
  subhead: 'body',
  caption: 'captions',
  related: 'related',
  trending: 'trending',
};

/**
 * What a case for `recorte check` expects after the corrections: the fields that they touch, no others. Values whose lines keep their
 * roles stand as they were found; a line with a new role becomes a value of its field. Null when no field is touched.
 */
export function expectedOf(state: State): Record<string, unknown> | null {
  const touched = new Set<FieldKey>();
  for (const [line, role] of state.corrections) {
    for (const each of [role, state.data.lines[line]?.role]) {
      const key = each && keyOf[each];
      if (key) touched.add(key);
    }
  }
  if (touched.size === 0) return null;
  return Object.fromEntries([...touched].map((key) => [key, fieldValue(state, key)]));
}

function fieldValue(state: State, key: FieldKey): unknown {
  const kept = state.data.fields
    .filter((field) => field.key === key && !field.lines.some((line) => state.corrections.has(line)))
    .map((field) => ({ at: field.lines[0] ?? -1, value: itemOf(field) }));
  const added = [...state.corrections]
    .filter(([, role]) => keyOf[role] === key)
    .map(([at, role]) => ({ at, value: itemOf({ key, text: state.data.lines[at]?.t ?? '', type: typeOf(role) }) }));
  const items = [...kept, ...added].sort((a, b) => a.at - b.at).map(({ value }) => value);
  if (key === 'body' || key === 'captions' || key === 'related' || key === 'trending') return items;
  const value = added[0]?.value ?? kept[0]?.value ?? null;
  return key === 'byline' || key === 'date' ? { text: value } : value;
}

const typeOf = (role: Role): string => (role === 'subhead' ? 'subhead' : 'paragraph');

const itemOf = ({ key, text, type }: Pick<PageField, 'key' | 'text' | 'type'>): unknown =>
  key === 'body' ? { type, text } : key === 'captions' || key === 'related' || key === 'trending' ? { text } : text;

/** A label file for training: the hash of the lines shown, what is known of the page, and the role of every line. */
export function rolesFileOf(state: State): string {
  const { hash, lines, article } = state.data;
  const ranges: { from: number; to: number; role: Role }[] = [];
  lines.forEach((_, i) => {
    const role = roleOf(state, i);
    const last = ranges.at(-1);
    if (last?.role === role) last.to = i + 1;
    else ranges.push({ from: i + 1, to: i + 1, role });
  });

  return [
    `# text-sha256: ${hash}`,
    'headline:',
    `authors: ${article.byline.authors.join('; ')}`,
    `date: ${article.date.published ?? ''}`,
    `updated: ${article.date.modified ?? ''}`,
    `lang: ${article.language.code}`,
    `kind: ${article.kind}`,
    '---',
    ...ranges.map(({ from, to, role }) => `${from === to ? from : `${from}-${to}`} ${role}`),
    '',
  ].join('\n');
}
