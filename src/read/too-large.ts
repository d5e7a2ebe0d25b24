import { RecorteError } from '../errors.ts';
import type { Block, SourceType } from './document.ts';
import { type Limits, moreThan, raise } from './limits.ts';

interface Sized {
  text: string;
  type: SourceType;
}

/**
 * Refuses a decoded document that would take its reader too long, or too much memory.
 * @throws RecorteError too-large
 */
export function refuseTooLarge({ text, type }: Sized, limits: Limits, input: string | undefined): void {
  const over = type === 'html' ? overInMarkup(text, limits) : overInText(text, limits);
  if (over) throw refusal(limits, over, input);
}

/**
 * Refuses blocks that would take too long to label.
 * @throws RecorteError too-large
 */
export function refuseBlocks(blocks: readonly Block[], limits: Limits, input: string | undefined): void {
  if (blocks.length > limits.lines) throw refusal(limits, 'lines', input);
  if (blocks.some(({ text }) => text.length > limits.line)) throw refusal(limits, 'line', input);
}

function refusal(limits: Limits, name: keyof Limits, input: string | undefined): RecorteError {
  const message = moreThan(limits, name);
  return new RecorteError({ code: 'too-large', message, hint: raise(name), ...(input === undefined ? {} : { input }) });
}

function overInText(text: string, limits: Limits): 'text' | 'lines' | 'line' | null {
  let lines = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const end = found < 0 ? text.length : found;
    if (end - at > limits.line) return 'line';
    if (end - at > 1 && ++lines > limits.lines) return 'lines';
    at = end + 1;
  }
  return text.length > limits.text ? 'text' : null;
}

function overInMarkup(text: string, limits: Limits): 'tags' | 'attributes' | null {
  let tags = 0;
  let next = text.indexOf('<');
  while (next >= 0) {
    if (++tags > limits.tags) return 'tags';
    const at = next;
    next = text.indexOf('<', at + 1);
    // An attribute has a letter and a blank before it: shorter tags need no look.
    const length = (next < 0 ? text.length : next) - at;
    if (length > 2 * limits.attributes && hasMoreAttributes(text, at, limits.attributes)) return 'attributes';
  }
  return null;
}

const [quote, apostrophe, equals, greater] = [0x22, 0x27, 0x3d, 0x3e];

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;

/** Whether a tag has more attributes than this, by the blanks outside of quotes that something comes after. */
function hasMoreAttributes(text: string, from: number, most: number): boolean {
  if (!isLetter(text.charCodeAt(from + 1))) return false;
  let attributes = 0;
  let quoted = 0;
  let before: number = greater;
  for (let at = from + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (quoted) {
      if (unit === quoted) quoted = 0;
    } else if (unit === greater) return false;
    else if ((unit === quote || unit === apostrophe) && before === equals) quoted = unit;
    else if (unit > 0x20 && before <= 0x20 && ++attributes > most) return true;
    before = unit;
  }
  return false;
}
