import type { Block, Place } from '../../document.ts';
import { placeIn } from '../place.ts';

/** What the constructs around a node pass on to it. */
export interface Context {
  place: Place | null;
  form: 'paragraph' | 'item' | 'quote';
  list: Block['list'];
  /** Whether a line without the mark of the quote, or with less indentation than the item, has left it. */
  left: (prefix: string, column: number) => boolean;
}

export const outermost: Context = { place: null, form: 'paragraph', list: null, left: () => false };

export const inQuote = ({ place }: Context): Context => ({
  place: placeIn('blockquote', place),
  form: 'quote',
  list: null,
  left: hasNoMark,
});

const hasNoMark = (prefix: string): boolean => !prefix.includes('>');
