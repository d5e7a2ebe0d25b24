import { countMatches } from '../count-matches.ts';
import { windows1252Byte, windows1252Marks } from './windows-1252.ts';

/**
 * UTF-8 that was once read as windows-1252 or Latin-1: each character of two to four bytes stands as a lead ("Ã", "â", "ð")
 * and the signs that the bytes 0x80–0xBF are in those charsets ("Ã©", "â€œ").
 */
const trail = `[\\x80-\\xbf${windows1252Marks}]`;
const sequence = new RegExp(`[\\xc2-\\xdf]${trail}|[\\xe0-\\xef]${trail}{2}|[\\xf0-\\xf4]${trail}{3}`, 'g');

/**
 * Sequences that correct text never has. Not among them: a lead before a quote, dash, ellipsis or non-breaking blank, which
 * capitals at a word's end make ("SÃO IRMÃ”", "CAFÉ»").
 */
const sure = new RegExp(
  '[\\xc2\\xc3][\\x80-\\x9f\\xa1-\\xaa\\xac-\\xba\\xbc-\\xbf\\u20ac\\u0192\\u02c6\\u2030\\u0160\\u0152\\u017d\\u02dc\\u0161\\u0153\\u017e\\u0178]' +
    `|\\xe2[\\u20ac\\x80]${trail}|\\xe2[\\u201a\\x82]\\xac`,
  'g',
);

/** Where a sequence may begin: nearly every text is done with when none is found. */
const maybe = new RegExp(`[\\xc2-\\xf4]${trail}`);

/** Letters with accents and of other scripts. */
const highLetter = /[\xc0-\u1fff\u2c00-\ud7ff]/g;

/** How much of a text, mended once, is looked at to see whether it was misread twice. */
const sampleLength = 0x10000;

/** What puts a text right that is UTF-8 read as windows-1252 or Latin-1, once or twice; null when it is not. */
export function mojibakeMender(text: string): ((text: string) => string) | null {
  const found = mojibakeIn(text);
  if (found === 'none') return null;
  // A part of the page is right: only what can be nothing else is put right.
  if (found === 'mixed') return (part) => part.replace(sure, (misread) => decoded(misread) ?? misread);
  const twice = mojibakeIn(mendOnce(text.slice(0, sampleLength))) === 'all';
  return twice ? (part) => mendOnce(mendOnce(part)) : mendOnce;
}

function mojibakeIn(text: string): 'none' | 'mixed' | 'all' {
  if (!maybe.test(text)) return 'none';
  const sureOnes = countMatches(text, sure);
  if (sureOnes === 0 && !/[\xc3-\xf4][\x80-\xbf]/.test(text)) return 'none';
  let sequences = 0;
  const rest = text.replace(sequence, (found) => {
    if (decoded(found) === null) return found;
    sequences++;
    return '';
  });
  const lone = countMatches(rest, highLetter);
  // Greek or Russian text, say, has no Latin letters with accents to be sure of: then many, and hardly anything else.
  if (sureOnes === 0) return sequences >= 20 && lone <= sequences / 20 ? 'all' : 'none';
  if (sequences >= 4 * lone) return 'all';
  // A template or a text pasted in; a page about such errors shows a few of them.
  return sureOnes >= 5 ? 'mixed' : 'none';
}

function mendOnce(text: string): string {
  return text.replace(sequence, (found) => decoded(found) ?? found).replace(damaged, repairDamaged);
}

/**
 * Sequences whose last sign was lost: that of "í" is a soft hyphen, of "à" and of the non-breaking blank a non-breaking
 * blank, and of "”" a byte without a meaning in windows-1252.
 */
const damaged = new RegExp(
  `(?<=[a-z\\xdf-\\xff])\\xc3(?=[a-z])|[\\xc2\\xc3](?= )|\\xe2\\u20ac\\ufffd?(?!${trail})`,
  'g',
);

function repairDamaged(found: string, at: number, text: string): string {
  if (found === '\xc2') return '';
  if (found === '\xc3') return text[at + 1] === ' ' ? 'à' : 'í';
  return '”';
}

/** The character that a sequence stands for; null when its bytes are no UTF-8. */
function decoded(found: string): string | null {
  let point = 0;
  for (let i = 0; i < found.length; i++) {
    const byte = windows1252Byte(found.charCodeAt(i));
    if (i > 0) point = (point << 6) | (byte & 0x3f);
    else point = byte & (found.length === 2 ? 0x1f : found.length === 3 ? 0x0f : 0x07);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][found.length] as number;
  const valid = point >= least && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  return valid ? String.fromCodePoint(point) : null;
}
