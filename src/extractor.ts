import { assembleArticle } from './assemble/assemble.ts';
import { RecorteError } from './errors.ts';
import { articleOf, type Labeller, labelDocument, languageOf } from './extract.ts';
import type { ExtractOptions } from './extract-options.ts';
import { asRecorteError } from './faults.ts';
import type { Article } from './generated/article.ts';
import { type Model, readModel } from './label/model.ts';
import type { LabelledBlock } from './label/role.ts';
import type { Document } from './read/document.ts';
import { readHtml } from './read/html/index.ts';
import { readMarkdown } from './read/markdown/index.ts';
import { open } from './read/open.ts';
import type { Platform } from './read/platform.ts';
import { readOpened } from './read/read.ts';
import type { Readers } from './read/reader.ts';
import { readText } from './read/text/index.ts';

/** What an extractor is made with: options for every document, and weights. */
export interface ExtractorOptions extends Omit<ExtractOptions, 'id' | 'name' | 'line' | 'member' | 'offset'> {
  /** Weights of the labeller (the bytes of a file that training wrote) instead of the built-in ones. */
  model?: Uint8Array | undefined;
}

/** One document of many: its content, alone or with what is known of it. */
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
   *   `too-large` for what is over a limit, `bad-option` for an option of another type
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
 * @throws RecorteError `bad-model` when `model` holds no weights of this version, `bad-option` for an option of another type
 */
export function makeExtractor(
  { platform, shippedModel, guessLanguage }: Surroundings,
  { model: weights, ...defaults }: ExtractorOptions = {},
): Extractor {
  const own = weights === undefined ? null : readModel(weights);
  const labeller = (): Labeller => ({ model: own ?? shippedModel(), guessLanguage });
  const shared = given(defaults);
  const all = (options: ExtractOptions): ExtractOptions => ({ ...shared, ...given(options) });

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
    const { content, ...options } = contentOf(input);
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

/** Options that are texts. */
const texts: readonly string[] = ['id', 'name', 'url', 'encoding', 'contentType', 'lang', 'now', 'fetched', 'member'];

/**
 * An option that is undefined, or null, says nothing: the default stands. Programs without types may give a Date, a URL, an unknown type.
 * @throws RecorteError bad-option
 */
const given = (options: ExtractOptions): ExtractOptions =>
  Object.fromEntries(
    Object.entries(options).filter(([name, value]) => {
      if ((value ?? undefined) === undefined) return false;
      const expected = name === 'type' ? Object.keys(readers).join(', ') : 'a string';
      if (name === 'type' ? Object.hasOwn(readers, value) : !texts.includes(name) || typeof value === 'string')
        return true;
      throw new RecorteError({
        code: 'bad-option',
        message: `option ${name} is not ${expected}`,
        hint: 'See ExtractOptions',
      });
    }),
  );
