import type { ExtractOptions } from '../extract-options.ts';
import type { Article } from '../generated/article.ts';
import { version } from '../generated/version.ts';
import type { Language } from '../label/language/detect.ts';
import type { LabelledBlock } from '../label/role.ts';
import { lexiconsFor } from '../lexicon/index.ts';
import type { Document } from '../read/document.ts';
import { documentId } from '../read/document-id.ts';
import { assembleBody } from './body/index.ts';
import { linkedItems } from './body/links.ts';
import { assembleByline } from './byline/index.ts';
import { assembleCaptions } from './captions/index.ts';
import { assembleDate } from './date/index.ts';
import { assembleDeck } from './deck.ts';
import { fingerprint } from './fingerprint.ts';
import type { Headline } from './headline/index.ts';
import { guessHeadline } from './headline/lost.ts';
import { ownArticle } from './headline/own-article.ts';
import { leadImage } from './image.ts';
import { assembleKicker } from './kicker/index.ts';
import { assembleKind } from './kind/index.ts';
import { settleLanguage } from './language.ts';
import { meanConfidence, rounded } from './page/confidence.ts';
import type { Page } from './page/page.ts';
import { nothing, type Traced } from './page/traced.ts';
import { assembleProvenance } from './provenance.ts';
import { assembleRelated } from './related.ts';
import { simhash } from './simhash.ts';
import { siteName } from './site.ts';
import { assembleTags } from './tags.ts';
import { assembleTrending } from './trending.ts';
import { pageAddress } from './url.ts';
import { assembleWarnings } from './warnings.ts';

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
  const url = pageAddress(metadata, options.url ?? null);
  const { page, headline, deck, end } = settleHeadline(
    { document, blocks: labelled, language, lexicons: lexiconsFor(language.code), url: options.url ?? url.value },
    options.headlineGuess !== false,
  );
  const kicker = assembleKicker(page, headline);
  const first: Page = { ...page, blocks: page.blocks.slice(0, end) };
  const byline = assembleByline(first);
  const date = assembleDate(page, headline.index, end, { fetched: options.fetched ?? null, now: options.now ?? null });
  const captions = assembleCaptions(first);
  const related = assembleRelated(page);
  const trending = assembleTrending(page);
  const listed = [captions, related, trending].flatMap(({ value }) => value.flatMap(({ text }) => text ?? []));
  const body = assembleBody(page, end, listed);
  const text = body.items.map((item) => item.text).join('\n\n');
  const sureBody = meanConfidence(body.blocks.flat());
  const tags = assembleTags(page);
  const kind = assembleKind(page, headline, kicker.value, body, { date: date.value, byline: byline.value });
  const [site, image] = [siteName(metadata), leadImage(metadata, page.url, captions)];

  const article: Article = {
    schema: 'recorte/1',
    generator: { version, model },
    id: options.id ?? documentId(document),
    kind: kind.value,
    url: url.value,
    site: site.value,
    image: image.value,
    source: sourceOf(document, options),
    language,
    headline: headline.value,
    headlineFrom: headline.from,
    kicker: kicker.value,
    deck: deck.value,
    byline: byline.value,
    date: date.value,
    body: options.links ? linkedItems(body, page.url) : body.items,
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
      page,
      text,
      headline: headline.value,
      headlineFrom: headline.from,
      date,
      second: end < labelled.length,
    }),
  };
  if (!options.provenance) return article;
  const found = { headline, kicker, deck, byline, date, body, captions, related, trending, tags, url, site, image };
  return { ...article, provenance: assembleProvenance(document.text, found) };
}

/** A page whose title is settled, and where its article ends. */
interface Titled {
  page: Page;
  headline: Headline;
  deck: Traced<string | null>;
  /** Index of the first block of a second article; the number of blocks where there is none. */
  end: number;
}

/** The page with a line as a title, whatever it was taken for. */
const withTitleAt = (page: Page, index: number | null): Page => ({
  ...page,
  blocks: page.blocks.map((block, i): LabelledBlock => (i === index ? { ...block, role: 'headline' } : block)),
});

/**
 * Finds the title and its standfirst; where a dump has lost its title, the line that stands in its place may be guessed. The title of a
 * second article is one too, and in no list.
 */
function settleHeadline(labelled: Page, mayGuess: boolean): Titled {
  const { headline, end } = ownArticle(labelled);
  const page = end < labelled.blocks.length ? withTitleAt(labelled, end) : labelled;
  const deck = assembleDeck(page, headline.index);
  const guessed = mayGuess && headline.value === null ? guessHeadline(page, deck) : null;
  if (!guessed) return { page, headline, deck, end };
  return { page: withTitleAt(page, guessed.index), headline: guessed, deck: nothing(null), end };
}

const sourceOf = (document: Document, { name, member, offset, line, fetched }: ExtractOptions): Article['source'] => ({
  name: name ?? null,
  type: document.type,
  encoding: document.encoding,
  member: member ?? null,
  offset: offset ?? null,
  line: line ?? null,
  digest: `sha256:${document.digest}`,
  fetched: fetched ?? null,
});
