import { tick } from '../../../clock.ts';

/** A JSON string literal of a script, decoded, with the way back to the source. */
export interface Literal {
  text: string;
  /** Source offset of each UTF-16 unit of `text`, and of its end. */
  offsets: Uint32Array;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/**
 * Decodes the string literal that opens at `at` (just behind its quote).
 * @returns null when it does not close before `to`
 */
function readLiteral(source: string, at: number, to: number): Literal | null {
  const parts: string[] = [];
  const offsets: number[] = [];
  for (let i = at; i < to; ) {
    tick();
    const unit = source[i] as string;
    if (unit === '"') {
      offsets.push(i);
      return { text: parts.join('').toWellFormed(), offsets: Uint32Array.from(offsets) };
    }
    offsets.push(i);
    if (unit !== '\\') {
      parts.push(unit);
      i++;
      continue;
    }
    const escaped = source[i + 1] ?? '';
    const code = escaped === 'u' ? Number.parseInt(source.slice(i + 2, i + 6), 16) : Number.NaN;
    parts.push(Number.isNaN(code) ? (escapes[escaped] ?? escaped) : String.fromCharCode(code));
    i += Number.isNaN(code) ? 2 : 6;
  }
  return null;
}

/** The literals of the string members with one of these keys, in the order of the source between `from` and `to`. */
export function literalsOf(source: string, from: number, to: number, keys: readonly string[]): Literal[] {
  const script = source.slice(from, to);
  if (!keys.some((key) => script.includes(`"${key}"`))) return [];
  return literalsBehind(new RegExp(`"(?:${keys.join('|')})"\\s{0,20}:\\s{0,20}"`, 'g'), source, from, to);
}

/** The literals that a script appends to a stream which the page is built from, as React servers send it. */
export const streamedLiterals = (source: string, from: number, to: number): Literal[] =>
  literalsBehind(/\.push\(\s{0,4}\[\s{0,4}1\s{0,4},\s{0,4}"/g, source, from, to);

function literalsBehind(opening: RegExp, source: string, from: number, to: number): Literal[] {
  const script = source.slice(from, to);
  const found: Literal[] = [];
  for (let match = opening.exec(script); match; match = opening.exec(script)) {
    const literal = readLiteral(source, from + opening.lastIndex, to);
    if (!literal) break;
    found.push(literal);
    opening.lastIndex = (literal.offsets.at(-1) ?? from) + 1 - from;
  }
  return found;
}
