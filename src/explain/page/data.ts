import type { Article } from '../../generated/article.ts';
import type { Role } from '../../label/role.ts';

/** A reason and what it adds to the log-odds. */
export type PageReason = readonly [text: string, weight: number];

/** A line as the page holds it; keys are short because there may be a hundred thousand of them. */
export interface PageLine {
  /** Text, with controls shown. */
  t: string;
  role: Role;
  /** Confidence, then the likeliest other role and its confidence. */
  c: number;
  o: Role;
  oc: number;
  /** Line of the input. */
  l: number;
  /** `h1` to `h6` for headings, else what the block is by its markup. */
  form: string;
  /** What speaks for the role and against it, where it was worked out. */
  why?: { for: readonly PageReason[]; counter: readonly PageReason[] };
}

/** A value of the Article and the lines that it was taken from, by their places among the lines. */
export interface PageField {
  /** Key of the Article. */
  key: FieldKey;
  text: string;
  /** What stands beside the text: a credit, a rank, an address. */
  note: string;
  lines: readonly number[];
  /** Type of a body item. */
  type?: string;
}

export type FieldKey =
  | 'kicker'
  | 'headline'
  | 'deck'
  | 'byline'
  | 'date'
  | 'body'
  | 'captions'
  | 'related'
  | 'trending'
  | 'tags';

/** Everything that a page shows. */
export interface PageData {
  name: string;
  type: 'html' | 'markdown' | 'text';
  /** Hex SHA-256 of the lines shown, each ended by a line feed: what `.roles` files name. */
  hash: string;
  lines: readonly PageLine[];
  fields: readonly PageField[];
  /** How many of the lines the Article is made of; those after them belong to a second one. */
  end: number;
  article: Article;
}
