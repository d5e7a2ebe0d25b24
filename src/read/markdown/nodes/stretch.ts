import type { Node } from 'mdast';
import type { Span } from '../../document.ts';
import type { Gathering } from '../gather.ts';
import type { Parsed } from '../parse.ts';
import type { Wrapping } from '../wrapping.ts';

/** What is the same all over a document. */
export interface Walk {
  source: string;
  mend: (text: string) => string;
  wrapping: Wrapping;
  out: Gathering;
}

/** A stretch of the document that is parsed and being read. */
export interface Stretch extends Walk {
  parsed: Parsed;
  /** How often what stands there was parsed: more than once inside of HTML and fences. */
  parses: number;
  /** Reads `[from, to)` of the source anew, or `text` in its place: what looked like HTML or code holds Markdown. */
  readAgain: (from: number, to: number, text?: string) => void;
}

/** Where a node stands in the parsed text. */
export const spanOf = (node: Node, { text }: Parsed): Span => [
  node.position?.start.offset ?? 0,
  Math.min(node.position?.end.offset ?? 0, text.length),
];
