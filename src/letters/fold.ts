import { digitOf } from './digits.ts';

/** Letters that the press writes one for the other: Arabic and Persian yeh and kaf, alef with and without hamza, both sigmas, dotless i, stroked letters, apostrophes. */
const twins: Record<string, string> = {
  ي: 'ی',
  ى: 'ی',
  ك: 'ک',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ς: 'σ',
  ı: 'i',
  İ: 'i',
  ł: 'l',
  Ł: 'l',
  ø: 'o',
  Ø: 'o',
  đ: 'd',
  Đ: 'd',
  '’': "'",
  ʼ: "'",
  '‘': "'",
  '׳': "'",
  '−': '-',
  '‑': '-',
};

const folds = new Map<string, string>();

function foldUnit(unit: string): string {
  const code = unit.charCodeAt(0);
  const digit = digitOf(code);
  if (digit !== null) return String(digit);
  if (/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(unit)) return ' ';
  const twin = twins[unit];
  if (twin !== undefined) return twin;
  const full = code >= 0xff00 ? unit.normalize('NFKC') : unit;
  const lower = full.length === 1 ? full.toLowerCase() : unit;
  if (lower.length !== 1) return unit;
  const accented = code < 0x590 || (code >= 0x1e00 && code < 0x2000);
  return accented ? (lower.normalize('NFD')[0] ?? lower) : lower;
}

/** Lower case, ASCII digits, plain blanks, no accents on Latin, Greek and Cyrillic letters; as long as what came in. */
export function fold(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase().replace(/\s/g, ' ');
  let folded = '';
  for (const unit of text.split('')) {
    let to = folds.get(unit);
    if (to === undefined) {
      to = foldUnit(unit);
      folds.set(unit, to);
    }
    folded += to;
  }
  return folded;
}

/**
 * Letters and marks of folded text as a character class. Unicode property classes cost a millisecond each to compile, and a page has one
 * date; this one lets in some signs of scripts that have no capitals.
 */
export const letters =
  'a-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u060b\\u060d-\\u061a\\u0620-\\u0963\\u0966-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3041-\\u30fa\\u30fc-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefc';
const letter = new RegExp(`[${letters}]`);

/** Whether a unit of folded text is a letter or a mark on one. */
export const isLetter = (unit: string | undefined): boolean => unit !== undefined && letter.test(unit);
