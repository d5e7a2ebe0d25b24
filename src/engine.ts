import { withClock } from './clock.ts';
import { articleOf, type JudgedDocument, type LabelledDocument, type Labeller, labelDocument } from './extract.ts';
import type { ExtractOptions } from './extract-options.ts';
import type { Article } from './generated/article.ts';
import type { Model } from './label/model.ts';
import { guessLanguage } from './node/guess-language.ts';
import { modelFromFile, shippedModel } from './node/model.ts';
import { nodePlatform } from './node/platform.ts';
import type { SourceType } from './read/document.ts';
import { open } from './read/open.ts';
import { readOpened } from './read/read.ts';
import type { Reader } from './read/reader.ts';
import { readText } from './read/text/index.ts';

/** Loads lazily what a document of its kind needs: for commands, where start-up counts. */
export interface Engine {
  /**
   * @param check called between the stages and now and then in their loops; what it throws ends the work
   * @throws RecorteError when the input cannot be read
   */
  extract(input: string | Uint8Array, options: ExtractOptions, check?: () => void): Promise<Article>;
  /**
   * @param check as in `extract`
   * @throws RecorteError when the input cannot be read
   */
  label(input: string | Uint8Array, options: ExtractOptions, check?: () => void): Promise<JudgedDocument>;
  /** The Article of a document that has been labelled. */
  assemble(labelled: LabelledDocument, options: ExtractOptions): Article;
  /** The weights in use. */
  model: Model;
}

const readers: Readonly<Record<SourceType, () => Promise<Reader>>> = {
  html: async () => (await import('./read/html/index.ts')).readHtml,
  markdown: async () => (await import('./read/markdown/index.ts')).readMarkdown,
  text: async () => readText,
};

/**
 * @param options.model path of weights to use instead of the shipped ones
 * @throws RecorteError when they cannot be read
 */
export async function loadEngine({ model }: { model?: string | undefined }): Promise<Engine> {
  const weights =
    model === undefined ? shippedModel((await import('./generated/weights.ts')).weights) : modelFromFile(model);
  const labeller: Labeller = { model: weights, guessLanguage };
  const label: Engine['label'] = async (input, options, check = unhurried) => {
    const opened = withClock(check, () => open(input, options, nodePlatform));
    const read = await readers[opened.type]();
    check();
    const document = withClock(check, () => readOpened(opened, read, options));
    check();
    const labelled = withClock(check, () => labelDocument(document, options, labeller));
    check();
    return labelled;
  };
  const assemble: Engine['assemble'] = (labelled, options) => articleOf(labelled, options, labeller);
  return {
    model: weights,
    label,
    assemble,
    extract: async (input, options, check) => {
      const labelled = await label(input, options, check);
      return withClock(check, () => assemble(labelled, options));
    },
  };
}

const unhurried = (): void => {};
