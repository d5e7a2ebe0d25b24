import { fold, isLetter } from '../../../letters/fold.ts';
import { isOneCase } from '../../../letters/letter-case.ts';
import { detached } from '../../../lexicon/detached.ts';

const keys = new Map<string, string>();
/** More names than any page has: the memory is only for the names of one page compared many times. */
const mostKeys = 1000;

/** What two spellings of one name share: letters and digits without accents, case, blanks and punctuation. */
export function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= mostKeys) keys.clear();
  let key = '';
  for (const unit of fold(name.normalize('NFC'))) if (isLetter(unit) || (unit >= '0' && unit <= '9')) key += unit;
  keys.set(detached(name), key);
  return key;
}

/** Whether a name is written all in capitals, or all in small letters, and so has lost its case. */
export function hasLostCase(name: string): boolean {
  return nameKey(name).length > 1 && isOneCase(name);
}

/** The names, each once; of two spellings the first. */
export function onceEach(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = nameKey(name);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}
