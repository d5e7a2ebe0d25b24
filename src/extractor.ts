import { assembleArticle } from './assemble/assemble.ts';
import { RecorteError } from './errors.ts';
import { articleOf, type Labeller, labelDocument, languageOf } from './extract.ts';
import type { ExtractOptions, ExtractorOptions } from './extract-options.ts';
import { asRecorteError } from './faults.ts';
import type { Article } from './generated/article.ts';
import { type Model, readModel } from './label/model.ts';
import type { LabelledBlock } from './label/role.ts';
import { givenOptions, givenToExtractor, isOption } from './option-checks.ts';
import type { Document } from './read/document.ts';
import { readHtml } from './read/html/index.ts';
import { readMarkdown } from './read/markdown/index.ts';
import { open } from './read/open.ts';
import type { Platform } from './read/platform.ts';
import { readOpened } from './read/read.ts';
import type { Readers } from './read/reader.ts';
import { readText } from './read/text/index.ts';

/**
 * One document of many: its content, alone or with what is known of it. Keys that are no option are the program's own, and come
 * back in `Outcome.input`.
 */
export type Input = string | Uint8Array | (ExtractOptions & { content: string | Uint8Array });

/** What became of one document of many: an Article, or the error that it failed with. */
export type Outcome<Item extends Input = Input> =
  | { input: Item; article: Article; error: null }
  | { input: Item; article: null; error: RecorteError };

/** Cuts out articles, document after document, with the same options and weights. */
export interface Extractor {
  /** First 16 hex digits of the SHA-256 of the weights: `generator.model` of the Articles. */
  readonly model: string;
  /**
   * Cuts the article out of a page or a text.
   * @param input a decoded string (a charset it declares is ignored), or bytes
   * @param options for this document, before those of the extractor
   * @throws RecorteError `binary-input` for what is no text, `unknown-encoding` for an `encoding` nobody knows, `bad-record` for what is neither string nor bytes,
   *   `too-large` for what is over a limit, `bad-option` for an option of another type or name
   */
  extract(input: string | Uint8Array, options?: ExtractOptions): Article;
  /**
   * Cuts the article out of each document, in order, one at a time and only when asked for the next: memory stays flat.
   * A document that fails gives an `error` and does not keep the others; what the source itself throws ends the loop.
   * @param inputs an array, a generator, a stream: anything that `for await` goes through
   */
  extractAll<Item extends Input>(inputs: AsyncIterable<Item> | Iterable<Item>): AsyncGenerator<Outcome<Item>>;
  /**
   * Reads an input into blocks and metadata: the first step of `extract`.
   * @param input a decoded string (a charset it declares is ignored), or bytes
   * @throws RecorteError as `extract`
   */
  read(input: string | Uint8Array, options?: ExtractOptions): Document;
  /** Gives each block of a document its role: the second step. The language is told from the text unless `lang` names one. */
  label(document: Document, options?: ExtractOptions): LabelledBlock[];
  /** Assembles the Article of a document from its labelled blocks: the third step. */
  assemble(document: Document, labelled: readonly LabelledBlock[], options?: ExtractOptions): Article;
}

/** What an extractor needs of where it runs. */
export interface Surroundings {
  platform: Platform;
  /** Reads the built-in weights, when they are needed. */
  shippedModel(): Model;
  guessLanguage?: Labeller['guessLanguage'];
}

const readers: Readers = { html: readHtml, markdown: readMarkdown, text: readText };

/**
 * Makes an extractor.
 * @throws RecorteError `bad-model` when `model` holds no weights of this version, `bad-option` for an option of another type or name
 */
export function makeExtractor(
  { platform, shippedModel, guessLanguage }: Surroundings,
  options: ExtractorOptions = {},
): Extractor {
  const { model: weights, ...shared } = givenToExtractor(options);
  const own = weights === undefined ? null : readModel(weights);
  const labeller = (): Labeller => ({ model: own ?? shippedModel(), guessLanguage });
  const all = (options: ExtractOptions): ExtractOptions => ({ ...shared, ...givenOptions(options) });

  const read: Extractor['read'] = (input, options = {}) => {
    if (!isContent(input)) throw noDocument();
    const opened = open(input, all(options), platform);
    return readOpened(opened, readers[opened.type], all(options));
  };
  const extract: Extractor['extract'] = (input, options = {}) => {
    const common = all(options);
    return articleOf(labelDocument(read(input, common), common, labeller()), common, labeller());
  };
  return {
    get model() {
      return labeller().model.hash;
    },
    extract,
    read,
    label: (document, options = {}) => [...labelDocument(document, all(options), labeller()).blocks],
    assemble(document, labelled, options = {}) {
      const common = all(options);
      const language = languageOf(document, common.lang, guessLanguage);
      return assembleArticle(document, labelled, language, labeller().model.hash, common);
    },
    async *extractAll(inputs) {
      for await (const input of inputs) yield outcomeOf(input, extract);
    },
  };
}

function outcomeOf<Item extends Input>(input: Item, extract: Extractor['extract']): Outcome<Item> {
  try {
    const { content, ...known } = contentOf(input);
    const options = Object.fromEntries(Object.entries(known).filter(([name]) => isOption(name)));
    return { input, article: extract(content, options), error: null };
  } catch (error) {
    return { input, article: null, error: asRecorteError(error) };
  }
}

function contentOf(input: Input): ExtractOptions & { content: string | Uint8Array } {
  if (isContent(input)) return { content: input };
  if (isContent(input?.content)) return input;
  throw noDocument();
}

const isContent = (value: unknown): value is string | Uint8Array =>
  typeof value === 'string' || value instanceof Uint8Array;

const noDocument = (): RecorteError =>
  new RecorteError({
    code: 'bad-record',
    message: 'a document is a string, bytes, or an object with its content',
    hint: 'As in extract(html), or { content: html, url } for one of many.',
  });
