import { agencies, pictureLibraries } from './agencies.ts';

/** Folded words that say where something is from. */
export const sourceWord =
  /^(?:fuente|font[ei]?|iturria|source|quelle|bron|zrodlo|kilde|kalla|lahde|forras|zdroj|sursa|izvor|saltinis|avots|allikas|vir|извор|източник|источник|джерело|kaynak|sumber|nguon|πηγη|来源|來源|出典|출처|المصدر|منبع|©|\(c\)|copyright)/;

const all = [...agencies, ...pictureLibraries];

let names: ReadonlySet<string> | null = null;

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** As they write themselves, with a capital, and in capitals. */
const known = (): ReadonlySet<string> => new Set(all.flatMap((name) => [name, capitalised(name), name.toUpperCase()]));

const longestName = Math.max(...all.map(({ length }) => length));
const wordEnd = /(?<=[\p{L}\p{N}])(?![\p{L}\p{N}])/gu;

/** How long the name of the agency or picture library is that a text begins with; 0 where it begins with none. */
export function sourceLength(text: string): number {
  names ??= known();
  const beginning = text.slice(0, longestName + 1);
  const ends = [...beginning.matchAll(wordEnd)].map(({ index }) => index);
  // The longest first: one may begin another. What is cut off here ends no word.
  return ends.reverse().find((end) => end <= longestName && names?.has(text.slice(0, end))) ?? 0;
}

/** Whether a text begins with an agency, and how much more than its name may follow. */
export function isSourceFirst(text: string, more: number): boolean {
  const length = sourceLength(text);
  return length > 0 && text.length - length <= more;
}

/** Whether a text names one: alone, or between blanks, commas and slashes. */
export const namesSource = (text: string): boolean =>
  [0, ...[...text.matchAll(/[/\s,]/g)].map(({ index }) => index + 1)].some((start) => {
    const end = start + sourceLength(text.slice(start));
    return end > start && (end === text.length || /[/\s,.]/.test(text.charAt(end)));
  });
