import { foldCase } from '../../letters/fold-case.ts';
import { functionWordsByLanguage, lexiconCodes } from '../../lexicon/index.ts';
import { otherWords } from './other-words.ts';

let languagesByWord: Map<string, readonly string[]> | null = null;

/** The languages that have a word among their frequent ones. */
function knownWords(): ReadonlyMap<string, readonly string[]> {
  if (languagesByWord) return languagesByWord;
  const languages = new Map<string, string[]>();
  const add = (code: string, words: readonly string[]): void => {
    for (const word of new Set(words.map((each) => each.toLowerCase()))) {
      const codes = languages.get(word);
      if (codes) codes.push(code);
      else languages.set(word, [code]);
    }
  };
  for (const [code, functionWords] of functionWordsByLanguage()) add(code, functionWords);
  for (const [code, words] of Object.entries(otherWords)) add(code, words.split(' '));
  languagesByWord = languages;
  return languages;
}

/** Whether the frequent words of a language are known. */
export const hasFrequentWords = (code: string): boolean => code in otherWords || lexiconCodes.includes(code);

/** Runs of what is no blank, digit, sign or punctuation; the apostrophe belongs to words. A class of letters would cost ten times as much. */
const word =
  /[^\s!-&(-@[-`{-~\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u2000-\u200b\u200e-\u2018\u201a-\u206f\u3000-\u303f\uff01-\uff0f]+/g;

/** Frequent words of a text by the language they speak for. */
export interface WordEvidence {
  /** Languages, best first: a word counts the more the fewer languages share it. `share`: their words among all. */
  ranking: readonly { code: string; share: number }[];
  /** How many words of the text are of the first language and not of the second. */
  against(one: string, other: string): number;
}

export function weighWords(text: string): WordEvidence {
  const known = knownWords();
  const found = text.toLowerCase().match(word) ?? [];
  const counts = new Map<readonly string[], number>();
  for (const each of found) {
    const codes = known.get(each);
    if (codes) counts.set(codes, (counts.get(codes) ?? 0) + 1);
  }
  const scores = new Map<string, { score: number; share: number }>();
  for (const [codes, count] of counts) {
    for (const code of codes) {
      const { score, share } = scores.get(code) ?? { score: 0, share: 0 };
      scores.set(code, { score: score + count / codes.length ** 2, share: share + count / found.length });
    }
  }
  const ranking = [...scores].sort(([, a], [, b]) => b.score - a.score);
  return {
    ranking: ranking.map(([code, { share }]) => ({ code, share })),
    against(one, other) {
      let sum = 0;
      for (const [codes, count] of counts) if (codes.includes(one) && !codes.includes(other)) sum += count;
      return sum;
    },
  };
}

const sets = new Map<string, ReadonlySet<string>>();

/** The function words of a language, folded; all languages' when it has no lexicon. */
export function functionWordsOf(code: string): ReadonlySet<string> {
  let set = sets.get(code);
  if (!set) {
    const all = functionWordsByLanguage();
    const own = all.get(code);
    set = new Set((own ?? [...all.values()].flat()).map(foldCase));
    sets.set(code, set);
  }
  return set;
}
