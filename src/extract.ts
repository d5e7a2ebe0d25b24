import { assembleArticle } from './assemble/assemble.ts';
import type { ExtractOptions } from './extract-options.ts';
import type { Article } from './generated/article.ts';
import { type Judged, judgeBlocks } from './label/label.ts';
import {
  detectLanguage,
  type Language,
  type LanguageGuesser,
  language,
  unknownLanguage,
} from './label/language/detect.ts';
import { languageCode } from './label/language/iso-639.ts';
import type { Model } from './label/model.ts';
import type { LabelledBlock } from './label/role.ts';
import type { Document } from './read/document.ts';

/** What labelling and assembling need besides a document. */
export interface Labeller {
  model: Model;
  guessLanguage?: LanguageGuesser | undefined;
}

/** A document with its language and its labelled blocks. */
export interface LabelledDocument {
  document: Document;
  language: Language;
  blocks: readonly LabelledBlock[];
}

/** The same with what the roles were decided by. */
export interface JudgedDocument extends LabelledDocument, Judged {}

/** The language that is given, else the one told from the text. */
export function languageOf(document: Document, lang: string | undefined, guess: LanguageGuesser | undefined): Language {
  const given = lang ? languageCode(lang) : null;
  if (given) return language(given, 1);
  return document.blocks.length > 0 ? detectLanguage(document, guess) : unknownLanguage;
}

/** Tells the language of a document, then the role of each of its blocks. */
export function labelDocument(
  document: Document,
  options: ExtractOptions,
  { model, guessLanguage }: Labeller,
): JudgedDocument {
  const language = languageOf(document, options.lang, guessLanguage);
  return { document, language, ...judgeBlocks(document, language, model) };
}

/** Assembles the Article of a document that has been labelled. */
export const articleOf = (
  { document, blocks, language }: LabelledDocument,
  options: ExtractOptions,
  { model }: Labeller,
): Article => assembleArticle(document, blocks, language, model.hash, options);
