import type { Lists } from '../../src/check/score/printed-lines.ts';

/** What is known of a page. What is absent or null is not known, and the page does not count for it; an empty list is known to be empty. */
export interface Gold {
  body?: string | null;
  /** Pieces of text that the body must hold, and must not hold. */
  with?: string[];
  without?: string[];
  title?: string | null;
  /** Whether the page does not print its title. */
  headlineAbsent?: boolean;
  deck?: string | string[] | null;
  authors?: string[] | null;
  /** ISO 8601. */
  date?: string | null;
  /** ISO 639-1. */
  lang?: string | null;
  /** Kind of article, as the Article names them; `other` is not asked for. */
  kind?: string | null;
  /** The lines of each list, as printed. */
  captions?: string[];
  related?: string[];
  trending?: string[];
  /** Lines that offer other stories in neither list. */
  teasers?: string[];
  /** The role of each line of the page flattened to blocks, two joined by `+` where a line is both. */
  roles?: string[];
}

/** What a program makes of a page; all that it finds nothing of is null or empty. */
export interface Answer {
  title: string | null;
  deck: string | null;
  authors: readonly string[];
  date: string | null;
  /** A line a block. */
  body: string;
  language: string | null;
  /** Null where the program tells no kinds. */
  kind: string | null;
  /** Null where the program has no such lists. */
  lists: Lists | null;
}

export const noAnswer: Answer = {
  title: null,
  deck: null,
  authors: [],
  date: null,
  body: '',
  language: null,
  kind: null,
  lists: null,
};

/** An answer beside what is known of its page. */
export interface JudgedPage {
  /** `article`, `listing` …; null where it is not known. */
  pageType: string | null;
  gold: Gold;
  answer: Answer;
}

/** What a measure comes to over all pages, by name: from 0 to 1, null where no page knows it. */
export type Figures<Name extends string> = Readonly<Record<Name, number | null>>;
