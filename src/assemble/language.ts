import { type Language, unknownLanguage } from '../label/language/detect.ts';
import { languageCode, threeLetterCode } from '../label/language/iso-639.ts';
import type { Metadata } from '../read/document.ts';

/** Below this the text was too short or too mixed to overrule what the page declares. */
const doubtful = 0.6;

/** The language told from the text, unless that is in doubt and the page declares one. */
export function settleLanguage(told: Language, { languages }: Metadata): Language {
  if (told.confidence >= doubtful) return told;
  const declared = languages.map(({ value }) => languageCode(value)).find((code) => code !== null);
  if (!declared) return told.confidence > 0 ? told : unknownLanguage;
  return { code: declared, iso6393: threeLetterCode(declared), confidence: doubtful };
}
