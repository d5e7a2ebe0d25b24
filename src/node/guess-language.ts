import { createRequire } from 'node:module';
import type { LanguageGuesser } from '../label/language/detect.ts';

const require = createRequire(import.meta.url);
let francAll: ((text: string, options: { only?: string[] }) => [string, number][]) | null = null;

/** franc, loaded when a text is in doubt: loading it costs half a start of Node. */
export const guessLanguage: LanguageGuesser = (text, only) => {
  francAll ??= (require('franc') as { francAll: NonNullable<typeof francAll> }).francAll;
  return francAll(text, only ? { only: [...only] } : {});
};
