import { RecorteError } from '../../src/errors.ts';
import { articleOf, labelDocument } from '../../src/extract.ts';
import { read } from '../../src/index.ts';
import type { Model } from '../../src/label/model.ts';
import { guessLanguage } from '../../src/node/guess-language.ts';
import { type Answer, noAnswer } from './judged-page.ts';
import type { QualityPage } from './pages.ts';

/** What recorte makes of a page with these weights, as `recorte pipe` would; nothing of a page that it refuses. */
export function recorteAnswer({ content, url, isHtml }: QualityPage, model: Model): Answer {
  const options = { type: isHtml ? ('html' as const) : ('text' as const), url: url ?? undefined };
  try {
    const labelled = labelDocument(read(content, options), options, { model, guessLanguage });
    const article = articleOf(labelled, options, { model });
    return {
      title: article.headline,
      deck: article.deck,
      authors: article.byline.authors,
      date: article.date.published,
      body: article.text,
      language: article.language.code,
      kind: article.kind,
      lists: article,
    };
  } catch (error) {
    if (error instanceof RecorteError) return noAnswer;
    throw error;
  }
}
