const letterOrDigit = /[\p{L}\p{N}]/u;

/**
 * Whether a UTF-16 unit is of a script written without blanks between words: Thai, kana, Han. Lao, Burmese and Khmer are not
 * among them, since the network was trained on words told apart this way.
 */
export const isUnspaced = (code: number): boolean =>
  code >= 0xe00 &&
  (code <= 0xe7f ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff));

/** What a UTF-16 unit is to a word. */
export const inNoWord = 1;
export const inWord = 2;
export const inUnspacedWord = 3;

const kinds = new Uint8Array(0x10000);

function tell(code: number): number {
  const isInWord = letterOrDigit.test(String.fromCharCode(code));
  const kind = isInWord ? (isUnspaced(code) ? inUnspacedWord : inWord) : inNoWord;
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
