const letterOrDigit = /[\p{L}\p{N}]/u;
/** Scripts written without blanks between words. */
const unspaced = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;

/** What a UTF-16 unit is to a word. */
export const inNoWord = 1;
const inWord = 2;
export const inUnspacedWord = 3;

const kinds = new Uint8Array(0x10000);

function tell(code: number): number {
  const char = String.fromCharCode(code);
  const kind = letterOrDigit.test(char) ? (unspaced.test(char) ? inUnspacedWord : inWord) : inNoWord;
  kinds[code] = kind;
  return kind;
}

/** Whether a UTF-16 unit belongs to a word, and to one of a script without blanks. */
export const wordKind = (code: number): number => kinds[code] || tell(code);

/** The runs of letters and digits in a text. */
export function wordRuns(text: string): string[] {
  const words: string[] = [];
  let from = -1;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : blank;
    // Letters beyond the first 65,536 code points are for the regular expression.
    if (code >= 0xd800 && code < 0xe000) return text.match(lettersAndDigits) ?? [];
    if (wordKind(code) !== inNoWord) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      words.push(text.slice(from, i));
      from = -1;
    }
  }
  return words;
}

const blank = 0x20;
const lettersAndDigits = /[\p{L}\p{N}]+/gu;

/** The letters and digits of a text, one behind the other. */
export const lettersIn = (text: string): string => wordRuns(text).join('');
