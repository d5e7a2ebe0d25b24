import type { Fact } from '../../read/document.ts';

/** Where in the lines something is printed: index of the line, UTF-16 span of its text. */
export interface PrintedPart {
  line: number;
  start: number;
  end: number;
}

/** Where a value comes from. */
export type DateSource =
  | ({ from: 'line' } & PrintedPart)
  | { from: 'fact'; fact: Fact }
  /** The `datetime` of the `<time>` inside the line. */
  | { from: 'attribute'; line: number }
  | { from: 'url'; url: string };
