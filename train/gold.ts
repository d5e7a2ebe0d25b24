import { readFileSync } from 'node:fs';
import path from 'node:path';

export interface GoldRow {
  id: string;
  domain: string;
  lang: string | null;
  pageType: string | null;
  url: string;
  /** Who gave the answers: `extractor-snapshot` is what another extractor made of the page. */
  goldKind: string | null;
  gold: {
    body?: string;
    roles?: string[];
    kind?: string;
    title?: string | null;
    deck?: string | null;
    captions?: string[];
    with?: string[];
    without?: string[];
  };
}

/** What is known of a block: its role, that it is surely of the body or surely not, or nothing. */
export type Label = string | null;

/** The gold answers of one corpus, a row a page. A page of unknown domain is a domain of its own. */
export function readGold(corpora: string, corpus: string): GoldRow[] {
  return readFileSync(path.join(corpora, corpus, 'gold.ndjson'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const row = JSON.parse(line);
      return { lang: null, pageType: null, goldKind: null, gold: {}, ...row, domain: row.domain ?? row.id } as GoldRow;
    });
}

const blank = /[\s\u00a0\u200b\ufeff\u00ad]+/g;
const solid = (text: string): string => text.replace(blank, '');

/** How far behind the last match the next is looked for, in characters. */
const window = 20_000;

/**
 * Carries the roles of the lines of a flattened page over to blocks of the same page, by their characters.
 * @returns the role of each block (the main one of its first line), null where it cannot be matched
 */
export function alignRoles(
  lines: readonly string[],
  roles: readonly string[],
  texts: readonly string[],
): (string | null)[] {
  const starts: number[] = [];
  let all = '';
  for (const line of lines) {
    starts.push(all.length);
    all += solid(line);
  }
  let at = 0;
  let line = 0;
  return texts.map((text) => {
    const own = solid(text);
    const found = all.startsWith(own, at) ? at : all.slice(at, at + window).indexOf(own);
    const position = found === at ? at : found < 0 ? -1 : at + found;
    if (position < 0 || !own) return null;
    at = position + own.length;
    while (line + 1 < starts.length && (starts[line + 1] as number) <= position) line++;
    while (line > 0 && (starts[line] as number) > position) line--;
    const role = majority(starts, roles, line, position, at);
    return role.split('+')[0] as string;
  });
}

/** The role that most characters between two positions have. */
function majority(
  starts: readonly number[],
  roles: readonly string[],
  from: number,
  start: number,
  end: number,
): string {
  const votes = new Map<string, number>();
  for (let line = from; line < starts.length && (starts[line] as number) < end; line++) {
    const upTo = Math.min(end, starts[line + 1] ?? end);
    const role = roles[line] ?? 'other';
    votes.set(role, (votes.get(role) ?? 0) + upTo - Math.max(start, starts[line] as number));
  }
  return [...votes].reduce((best, each) => (each[1] > best[1] ? each : best), ['other', -1])[0];
}

/** Blocks shorter than these say nothing when they are found in, or missing from, a body. */
const certainIn = 24;
const certainOut = 40;

/** `in` and `out` for blocks that a body gold surely holds or does not hold, else null; null when the body is not on the page. */
export function alignBody(body: string, texts: readonly string[]): Label[] | null {
  const all = solid(body).toLowerCase();
  let found = 0;
  const labels = texts.map((text) => {
    const own = solid(text).toLowerCase();
    if (own.length >= certainIn && all.includes(own)) {
      found += own.length;
      return 'in';
    }
    return own.length >= certainOut && !all.includes(own.slice(0, certainIn)) ? 'out' : null;
  });
  return found >= all.length * 0.6 ? labels : null;
}

/** Shorter parts than these stand on a page by chance. */
const certainSnippet = 12;

/** `in` and `out` for blocks that hold a piece of text known to be inside or outside of the body, else null. */
export function alignSnippets(
  inside: readonly string[],
  outside: readonly string[],
  texts: readonly string[],
): Label[] {
  const [within, without] = [inside, outside].map((all) =>
    all.map(solid).filter((each) => each.length >= certainSnippet),
  );
  return texts.map((text) => {
    const own = solid(text);
    if (within?.some((each) => own.includes(each))) return 'in';
    return without?.some((each) => own.includes(each)) ? 'out' : null;
  });
}

/** The labels, and the roles of blocks that are word for word the title (where it stands once), the deck or a caption of the gold. */
export function alignParts(
  { title, deck, captions }: GoldRow['gold'],
  texts: readonly string[],
  labels: readonly Label[],
): Label[] | null {
  const part = new Map<string, string>();
  for (const caption of captions ?? []) part.set(solid(caption), 'caption');
  if (deck) part.set(solid(deck), 'deck');
  const own = texts.map(solid);
  const titles = own.filter((text) => title && text === solid(title));
  if (title && titles.length === 1) part.set(solid(title), 'headline');
  return own.map(
    (text, i) => (labels[i] !== 'in' && text.length >= certainSnippet ? part.get(text) : null) ?? labels[i] ?? null,
  );
}
