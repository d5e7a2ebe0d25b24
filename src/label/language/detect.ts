import type { Block, Document, Metadata } from '../../read/document.ts';
import { isProse } from '../../read/prose.ts';
import { hasFrequentWords, type WordEvidence, weighWords } from './function-words.ts';
import { languageCode, threeLetterCode } from './iso-639.ts';
import { mainScript } from './script.ts';

export interface Language {
  /** ISO 639-1 where there is one, else 639-3; `und` when unsure. */
  code: string;
  /** ISO 639-3. */
  iso6393: string;
  /** 0 to 1. */
  confidence: number;
}

/** A general detector for what function words do not decide: ISO 639-3 codes with scores from 1 down, best first. */
export type LanguageGuesser = (text: string, only?: readonly string[]) => readonly (readonly [string, number])[];

/** Languages that franc, the general detector in use, does not know. */
const unguessable: ReadonlySet<string> = new Set(['is', 'eu', 'cy', 'ga']);
/** The form of a language that it knows, for codes that stand for all forms. */
const forms: Readonly<Record<string, string>> = {
  no: 'nob',
  ms: 'zlm',
  ar: 'arb',
  az: 'azj',
  ne: 'npi',
  lv: 'lvs',
  et: 'ekk',
  sw: 'swh',
  sq: 'als',
  fa: 'pes',
  mn: 'khk',
  ps: 'pbu',
};
const guessedCode = (code: string): string => forms[code] ?? threeLetterCode(code);
/** More text makes its answer no better. */
const askedLength = 400;

/** What is looked at. Of 377 labelled pages twice as much changes no answer, half as much loses two (pages that mix languages). */
const sampleLength = 3200;

/** The text most likely to be the story: the longest blocks that are no links. */
function sampleOf(blocks: readonly Block[]): string {
  const prose = blocks.filter((block) => isProse(block));
  const pool = prose.length > 0 ? prose : blocks;
  const longest = [...pool].sort((a, b) => b.text.length - a.text.length);
  let sample = '';
  for (const { text } of longest) {
    if (sample.length >= sampleLength) break;
    sample += `${text.slice(0, 600)}\n`;
  }
  return sample;
}

/** A language by its code (ISO 639-1, or 639-3 where there is none), and how sure it is: kept within 0 and 1. */
export const language = (code: string, confidence: number): Language => ({
  code,
  iso6393: threeLetterCode(code),
  confidence: Math.round(Math.min(1, Math.max(0, confidence)) * 100) / 100,
});

export const unknownLanguage: Language = language('und', 0);

/** The first of the languages a page declares that is a code of one. */
export const declaredLanguage = ({ languages }: Metadata): string | null =>
  languages.map(({ value }) => languageCode(value)).find((code) => code !== null) ?? null;

/** Function words make up a third to a half of prose, less of lists and headlines. */
const clearShare = 0.15;
/** How many words must speak for a language and against the next, and how many times those that speak the other way round. */
const [clearWords, clearLead] = [4, 2.5];
/** Where the page declares the language. */
const declaredLead = 1.2;
/** Languages that are looked at beside the best: no more are alike. */
const mostRivals = 6;
/** Shorter samples are too short for certainty. */
const shortSample = 60;

/** The languages that a text may be in besides the likeliest. */
function rivalsOf({ ranking, against }: WordEvidence, best: string, declared: string | null): string[] {
  const lead = best === declared ? declaredLead : clearLead;
  return ranking
    .slice(1, 1 + mostRivals)
    .map(({ code }) => code)
    .filter((code) => {
      const [own, other] = [against(best, code), against(code, best)];
      return own < Math.max(lead * other, best === declared ? 1 : clearWords);
    });
}

/** Which of a few languages that are much alike it is: the general detector says, where it knows them all and no word speaks against it, else the page. */
function settle(
  among: readonly string[],
  { against }: WordEvidence,
  sample: string,
  declared: string | null,
  guess?: LanguageGuesser,
): Language {
  const best = among.reduce((one, other) => (against(other, one) > against(one, other) ? other : one));
  const known = among.every((code) => !unguessable.has(code));
  const top = known && guess ? guess(sample.slice(0, askedLength), among.map(guessedCode))[0]?.[0] : undefined;
  const guessed = top && top !== 'und' ? languageCode(top) : null;
  if (guessed && against(guessed, best) >= against(best, guessed))
    return language(guessed, sample.length >= shortSample && (guessed === best || guessed === declared) ? 0.9 : 0.6);
  const declaredToo =
    declared && among.includes(declared) && declaredLead * against(declared, best) >= against(best, declared);
  return declaredToo ? language(declared, 0.8) : language(best, 0.7);
}

/**
 * Tells the language of a page from its longest prose: by script, then by frequent words, and only where those do not
 * decide, by the general detector if there is one. `html lang` and the like only break ties.
 */
export function detectLanguage(document: Document, guess?: LanguageGuesser): Language {
  const sample = sampleOf(document.blocks);
  const declared = declaredLanguage(document.metadata);
  const script = mainScript(sample);
  if (!script) return declared ? language(declared, 0.5) : unknownLanguage;
  if (script.language) return language(script.language, sample.length < shortSample ? 0.9 : 0.99);
  const evidence = weighWords(sample);
  const best = evidence.ranking[0];
  if (best && best.share >= clearShare) {
    const rivals = rivalsOf(evidence, best.code, declared);
    if (rivals.length === 0) return language(best.code, sample.length < shortSample ? 0.8 : 0.99);
    return settle([best.code, ...rivals], evidence, sample, declared, guess);
  }
  return unlike(best, sample, declared, guess);
}

/** The language of a text with few words that are known: a list, a headline, or a language that is not among them. */
function unlike(
  best: { code: string; share: number } | undefined,
  sample: string,
  declared: string | null,
  guess?: LanguageGuesser,
): Language {
  const guessed = guess ? guess(sample.slice(0, askedLength)) : [];
  const top = guessed[0] && guessed[0][0] !== 'und' ? languageCode(guessed[0][0]) : null;
  // Long text has more of a language's frequent words than these: what the detector saw is not the page's language but its beginning's.
  const denied = top !== null && top !== best?.code && sample.length > 2 * askedLength && hasFrequentWords(top);
  if (denied && best && best.share >= clearShare / 2) return language(best.code, 0.6);
  if (top && (top === best?.code || top === declared)) return language(top, 0.95);
  const close = guessed.slice(0, 6).map(([code]) => languageCode(code));
  if (declared && (close.includes(declared) || !top)) return language(declared, 0.7);
  return top ? language(top, 0.6) : best ? language(best.code, 0.4) : unknownLanguage;
}
