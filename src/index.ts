import { assembleArticle } from './assemble/assemble.ts';
import { articleOf, type Labeller, labelDocument, languageOf } from './extract.ts';
import type { ExtractOptions } from './extract-options.ts';
import type { Article } from './generated/article.ts';
import { weights } from './generated/weights.ts';
import type { LabelledBlock } from './label/role.ts';
import { guessLanguage } from './node/guess-language.ts';
import { shippedModel } from './node/model.ts';
import { nodePlatform } from './node/platform.ts';
import type { Document } from './read/document.ts';
import { readHtml } from './read/html/index.ts';
import { readMarkdown } from './read/markdown/index.ts';
import { open } from './read/open.ts';
import { readOpened } from './read/read.ts';
import type { Readers } from './read/reader.ts';
import { readText } from './read/text/index.ts';

export { type ErrorCode, RecorteError } from './errors.ts';
export type { ExtractOptions } from './extract-options.ts';
export type * from './generated/article.ts';
export { type LabelledBlock, type Role, roles } from './label/role.ts';
export type { Block, Document, Metadata, SourceType } from './read/document.ts';
export { type Limits, usualLimits } from './read/limits.ts';

const readers: Readers = { html: readHtml, markdown: readMarkdown, text: readText };
const labeller = (): Labeller => ({ model: shippedModel(weights), guessLanguage });

/**
 * Reads an input into blocks and metadata.
 * @param input a decoded string (a charset it declares is ignored), or bytes
 * @throws RecorteError `binary-input` for what is no text, `unknown-encoding` for an `encoding` nobody knows,
 *   `too-large` for what is over a limit
 */
export function read(input: string | Uint8Array, options: ExtractOptions = {}): Document {
  const opened = open(input, options, nodePlatform);
  return readOpened(opened, readers[opened.type], options);
}

/** Gives each block of a document its role. The language is told from the text unless `options.lang` names one. */
export function label(document: Document, options: ExtractOptions = {}): LabelledBlock[] {
  return [...labelDocument(document, options, labeller()).blocks];
}

/** Assembles the Article of a document from its labelled blocks. */
export function assemble(
  document: Document,
  labelled: readonly LabelledBlock[],
  options: ExtractOptions = {},
): Article {
  const language = languageOf(document, options.lang, guessLanguage);
  return assembleArticle(document, labelled, language, labeller().model.hash, options);
}

/**
 * Cuts the article out of a page or a text.
 * @param input a decoded string (a charset it declares is ignored), or bytes
 * @throws RecorteError `binary-input` for what is no text, `unknown-encoding` for an `encoding` nobody knows,
 *   `too-large` for what is over a limit
 */
export function extract(input: string | Uint8Array, options: ExtractOptions = {}): Article {
  return articleOf(labelDocument(read(input, options), options, labeller()), options, labeller());
}
