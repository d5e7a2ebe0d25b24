import { fold } from '../date/line.ts';

const keys = new Map<string, string>();
/** More names than any page has: the memory is only for the names of one page compared many times. */
const mostKeys = 500;

/** What two spellings of one name share: letters and digits without accents, case, blanks and punctuation. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  const key = fold(name.normalize('NFC')).replace(/[^\p{L}\p{N}]+/gu, '');
  keys.set(name, key);
  return key;
}

/** Whether a name is written all in capitals, or all in small letters, and so has lost its case. */
export function hasLostCase(name: string): boolean {
  const letters = name.replace(/[^\p{L}]/gu, '');
  return letters.length > 1 && letters.toLowerCase() !== letters.toUpperCase() && (letters === letters.toUpperCase() || letters === letters.toLowerCase());
}

/** The names, each once; of two spellings the first. */
export function onceEach(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}
