import { foldCase } from '../../lexicon/fold-case.ts';
import { lexicons } from '../../lexicon/index.ts';

let weights: Map<string, readonly (readonly [code: string, weight: number])[]> | null = null;

/** A word that few languages share says more: each language that has it gets one over the square of their number. */
function wordWeights(): NonNullable<typeof weights> {
  if (weights) return weights;
  const languages = new Map<string, string[]>();
  for (const { code, functionWords } of lexicons) {
    for (const word of functionWords) {
      const lower = word.toLowerCase();
      languages.set(lower, [...(languages.get(lower) ?? []), code]);
    }
  }
  weights = new Map(
    [...languages].map(([word, codes]) => [word, codes.map((code) => [code, 1 / codes.length ** 2] as const)]),
  );
  return weights;
}

const word = /[\p{L}\p{M}’']+/gu;

/** Languages by how much of a text their function words make up, best first; scores are shares of the text's words. */
export function scoreFunctionWords(text: string): { code: string; score: number }[] {
  const known = wordWeights();
  const scores = new Map<string, number>();
  const found = text.toLowerCase().match(word) ?? [];
  for (const each of found) {
    for (const [code, weight] of known.get(each) ?? []) scores.set(code, (scores.get(code) ?? 0) + weight);
  }
  return [...scores].map(([code, score]) => ({ code, score: score / found.length })).sort((a, b) => b.score - a.score);
}

const sets = new Map<string, ReadonlySet<string>>();

/** The function words of a language, folded; all languages' when it has no lexicon. */
export function functionWordsOf(code: string): ReadonlySet<string> {
  let set = sets.get(code);
  if (!set) {
    const own = lexicons.filter((lexicon) => lexicon.code === code);
    set = new Set((own.length > 0 ? own : lexicons).flatMap(({ functionWords }) => functionWords.map(foldCase)));
    sets.set(code, set);
  }
  return set;
}
