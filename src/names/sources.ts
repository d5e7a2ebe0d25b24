import { inNoWord, wordKind } from '../letters/word-kind.ts';
import { remember } from '../remember.ts';
import { agencies, pictureLibraries } from './agencies.ts';

/** Folded words that say where something is from. */
export const sourceWord =
  /^(?:fuente|font[ei]?|iturria|source|quelle|bron|zrodlo|kilde|kalla|lahde|forras|zdroj|sursa|izvor|saltinis|avots|allikas|vir|извор|източник|источник|джерело|kaynak|sumber|nguon|πηγη|来源|來源|出典|출처|المصدر|منبع|©|\(c\)|copyright)/;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** As they write themselves, with a capital, and in capitals. */
const formsOf = (name: string): string[] => [name, capitalised(name), name.toUpperCase()];

const all = [...agencies, ...pictureLibraries];
const longestName = Math.max(...all.map(({ length }) => length));

let known: { names: ReadonlySet<string>; lengths: ReadonlyMap<number, readonly number[]> } | null = null;

/** The names, and how long those are that begin with a unit, the longest first: one may begin another. */
function knownSources() {
  if (!known) {
    const names = new Set(all.flatMap(formsOf));
    const lengths = new Map<number, number[]>();
    for (const name of [...names].sort((a, b) => b.length - a.length)) {
      const found = remember(lengths, name.charCodeAt(0), () => [] as number[]);
      if (found.at(-1) !== name.length) found.push(name.length);
    }
    known = { names, lengths };
  }
  return known;
}

const isWordEnd = (text: string, at: number): boolean =>
  wordKind(text.charCodeAt(at - 1)) !== inNoWord && (at === text.length || wordKind(text.charCodeAt(at)) === inNoWord);

/** How long the name of the agency or picture library is that a text begins with; 0 where it begins with none. */
export function sourceLength(text: string): number {
  const { names, lengths } = knownSources();
  const likely = lengths.get(text.charCodeAt(0));
  if (likely)
    for (const end of likely)
      if (end <= text.length && isWordEnd(text, end) && names.has(text.slice(0, end))) return end;
  return 0;
}

/** Whether a text begins with an agency, and how much more than its name may follow. */
export function isSourceFirst(text: string, more: number): boolean {
  if (text.length > longestName + more) return false;
  const length = sourceLength(text);
  return length > 0 && text.length - length <= more;
}

const libraries = pictureLibraries.map((library) => library.toLowerCase());

/** Whether a text has the name of a picture library in it, an address of it among others. */
export function namesLibrary(text: string): boolean {
  const lower = text.toLowerCase();
  return libraries.some((library) => lower.includes(library));
}

const parting = /[/\s,]/g;

/** Whether a text names one: alone, or between blanks, commas and slashes. */
export function namesSource(text: string): boolean {
  for (let start = 0; start < text.length; ) {
    const end = start + sourceLength(text.slice(start, start + longestName + 1));
    if (end > start && (end === text.length || /[/\s,.]/.test(text.charAt(end)))) return true;
    parting.lastIndex = start;
    start = parting.test(text) ? parting.lastIndex : text.length;
  }
  return false;
}
