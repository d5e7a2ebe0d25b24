import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { ca } from './ca.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { eu } from './eu.ts';
import { fa } from './fa.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { gl } from './gl.ts';
import { he } from './he.ts';
import { hi } from './hi.ts';
import { hu } from './hu.ts';
import { id } from './id.ts';
import { is } from './is.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Lexicon } from './lexicon.ts';
import { nl } from './nl.ts';
import { no } from './no.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { sk } from './sk.ts';
import { sv } from './sv.ts';
import { tr } from './tr.ts';
import { uk } from './uk.ts';
import { vi } from './vi.ts';
import { zh } from './zh.ts';

/** Every lexicon: Spanish first, then its neighbours, then the rest by family. */
// biome-ignore format: one line a family
export const lexicons: readonly Lexicon[] = [
  es, pt, en, fr, it, de, ca, gl, eu,
  nl, sv, no, da, fi, is,
  pl, cs, sk, hu, ro, bg, el, ru, uk,
  tr, ar, fa, he, hi,
  id, vi, ja, ko, zh,
];

const byCode = new Map(lexicons.map((lexicon) => [lexicon.code, lexicon]));

/** The lexicon of a language by its ISO 639-1 code (`no` and `zh` stand for all their forms); null where there is none. */
export function lexiconOf(code: string): Lexicon | null {
  return byCode.get(code) ?? null;
}

const sets = new Map<string, readonly Lexicon[]>();

/**
 * The lexicon of a language and that of English, which the press of every language borrows from; all of them when the
 * language has none. The same array for the same language.
 */
export function lexiconsFor(code: string): readonly Lexicon[] {
  let set = sets.get(code);
  if (!set) {
    const own = lexiconOf(code);
    set = own ? [...new Set([own, en])] : lexicons;
    sets.set(code, set);
  }
  return set;
}
