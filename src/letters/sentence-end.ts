/**
 * What ends a sentence, as parts of a character class: full stop, marks of exclamation and of question, ellipsis, and the full stops of
 * Arabic, Urdu, Indic, Armenian, Ethiopic, Burmese, Khmer and East Asian print.
 */
export const sentenceEnds = '.!?…؟۔।॥։።။។。！？';

const codes = new Set([...sentenceEnds].map((sign) => sign.charCodeAt(0)));
const lowest = '։'.charCodeAt(0);

/** Whether a UTF-16 unit ends a sentence. */
export const endsSentenceAt = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || (code >= lowest && codes.has(code));
