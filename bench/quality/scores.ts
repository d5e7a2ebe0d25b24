import type { JudgedPage } from './judged-page.ts';
import { authors } from './measures/authors.ts';
import { body } from './measures/body.ts';
import { date } from './measures/date.ts';
import { deck } from './measures/deck.ts';
import { fourGrams } from './measures/four-grams.ts';
import { kind } from './measures/kind.ts';
import { language } from './measures/language.ts';
import { list } from './measures/lists.ts';
import { snippets } from './measures/snippets.ts';
import { title } from './measures/title.ts';

/** All that is measured over the pages of a set. */
export const scoresOf = (pages: readonly JudgedPage[]) => ({
  pages: pages.length,
  body: body(pages),
  fourGrams: fourGrams(pages),
  snippets: snippets(pages),
  title: title(pages),
  deck: deck(pages),
  authors: authors(pages),
  date: date(pages),
  language: language(pages),
  kind: kind(pages),
  captions: list('captions')(pages),
  related: list('related')(pages),
  trending: list('trending')(pages),
});

export type Scores = ReturnType<typeof scoresOf>;
