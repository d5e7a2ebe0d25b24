import { declaredLanguage, type Language, language, unknownLanguage } from '../label/language/detect.ts';
import type { Metadata } from '../read/document.ts';

/** Below this the text was too short or too mixed to overrule what the page declares. */
const doubtful = 0.6;

/** The language told from the text, unless that is in doubt and the page declares one. */
export function settleLanguage(told: Language, metadata: Metadata): Language {
  if (told.confidence >= doubtful) return told;
  const declared = declaredLanguage(metadata);
  if (declared) return language(declared, doubtful);
  return told.confidence > 0 ? told : unknownLanguage;
}
