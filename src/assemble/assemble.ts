import type { ExtractOptions } from '../extract-options.ts';
import type { Article } from '../generated/article.ts';
import { version } from '../generated/version.ts';
import type { Language } from '../label/language/detect.ts';
import type { LabelledBlock } from '../label/role.ts';
import { lexiconsFor } from '../lexicon/index.ts';
import type { Document } from '../read/document.ts';
import { assembleBody } from './body/index.ts';
import { linkedItems } from './body/links.ts';
import { assembleByline } from './byline/index.ts';
import { assembleCaptions } from './captions/index.ts';
import { assembleDate } from './date/index.ts';
import { assembleDeck } from './deck.ts';
import { fingerprint } from './fingerprint.ts';
import { assembleHeadline } from './headline/index.ts';
import { guessHeadline } from './headline/lost.ts';
import { leadImage } from './image.ts';
import { assembleKicker } from './kicker/index.ts';
import { assembleKind } from './kind/index.ts';
import { settleLanguage } from './language.ts';
import { meanConfidence, rounded } from './page/confidence.ts';
import { ownTitles } from './page/own-titles.ts';
import type { Page } from './page/page.ts';
import { secondArticle } from './page/second-article.ts';
import { nothing } from './page/traced.ts';
import { assembleProvenance } from './provenance.ts';
import { assembleRelated } from './related.ts';
import { simhash } from './simhash.ts';
import { siteName } from './site.ts';
import { assembleTags } from './tags.ts';
import { assembleTrending } from './trending.ts';
import { pageAddress } from './url.ts';
import { assembleWarnings } from './warnings.ts';

const idDigits = 16;

/**
 * Turns labelled blocks and metadata into the Article.
 * @param told the language they were labelled by
 * @param model hash of the weights they were labelled with
 */
export function assembleArticle(
  document: Document,
  labelled: readonly LabelledBlock[],
  told: Language,
  model: string,
  options: ExtractOptions,
): Article {
  const { metadata } = document;
  const language = settleLanguage(told, metadata);
  const address = pageAddress(metadata, options.url ?? null);
  const page: Page = {
    document,
    blocks: labelled,
    language,
    lexicons: lexiconsFor(language.code),
    url: options.url ?? address.value,
  };

  const texts = labelled.map(({ text }) => text);
  const own = ownTitles(metadata, texts, page.url);
  const printed = assembleHeadline(page, own);
  const printedDeck = assembleDeck(page, printed.index);
  const guessed = printed.value === null && options.headlineGuess !== false ? guessHeadline(page, printedDeck) : null;
  const headline = guessed ?? printed;
  const deck = guessed ? nothing<string | null>(null) : printedDeck;
  const end = secondArticle(labelled, printed.index, own.titles);
  const first: Page = guessed
    ? { ...page, blocks: labelled.map((block, i) => (i === guessed.index ? { ...block, role: 'headline' } : block)) }
    : page;
  const kicker = assembleKicker(first, headline);
  const byline = assembleByline({ ...first, blocks: first.blocks.slice(0, end) });
  const date = assembleDate(first, headline.index, end, { fetched: options.fetched ?? null, now: options.now ?? null });
  const captions = assembleCaptions({ ...first, blocks: first.blocks.slice(0, end) });
  const related = assembleRelated(first);
  const trending = assembleTrending(first);
  const listed = [captions, related, trending].flatMap(({ value }) => value.flatMap(({ text }) => text ?? []));
  const body = assembleBody(first, end, listed);
  const text = body.items.map((item) => item.text).join('\n\n');
  const sureBody = meanConfidence(body.blocks.flat());
  const tags = assembleTags(first);
  const kind = assembleKind(first, headline, kicker.value, body, { date: date.value, byline: byline.value });
  const [site, image] = [siteName(metadata), leadImage(metadata, page.url, captions)];

  const article: Article = {
    schema: 'recorte/1',
    generator: { version, model },
    id: options.id ?? document.digest.slice(0, idDigits),
    kind: kind.value,
    url: address.value,
    site: site.value,
    image: image.value,
    source: {
      name: options.name ?? null,
      type: document.type,
      encoding: document.encoding,
      member: options.member ?? null,
      offset: options.offset ?? null,
      line: options.line ?? null,
      digest: `sha256:${document.digest}`,
      fetched: options.fetched ?? null,
    },
    language,
    headline: headline.value,
    headlineFrom: headline.from,
    kicker: kicker.value,
    deck: deck.value,
    byline: byline.value,
    date: date.value,
    body: options.links ? linkedItems(body, first.url) : body.items,
    text,
    captions: captions.value,
    related: related.value,
    trending: trending.value,
    tags: tags.value,
    confidence: {
      kind: kind.confidence,
      headline: headline.confidence,
      deck: deck.confidence,
      byline: byline.confidence,
      date: date.confidence,
      body: sureBody === null ? null : rounded(sureBody),
      language: language.confidence,
    },
    fingerprint: fingerprint(text),
    simhash: simhash(text),
    warnings: assembleWarnings({
      page: first,
      text,
      headline: headline.value,
      headlineFrom: headline.from,
      date,
      second: end < labelled.length,
    }),
  };
  if (!options.provenance) return article;
  const found = {
    headline,
    kicker,
    deck,
    byline,
    date,
    body,
    captions,
    related,
    trending,
    tags,
    url: address,
    site,
    image,
  };
  return { ...article, provenance: assembleProvenance(document.text, found) };
}
