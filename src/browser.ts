import { shippedModel } from './browser/model.ts';
import { webPlatform } from './browser/platform.ts';
import { type Extractor, type ExtractorOptions, makeExtractor } from './extractor.ts';

// The same names as src/index.ts, with nothing but what browsers have.

export * from './exports.ts';

/**
 * Makes an extractor: for many documents, for options that all of them share, for weights of one's own.
 * @throws RecorteError `bad-model` when `model` holds no weights of this version
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  return makeExtractor({ platform: webPlatform, shippedModel }, options);
}

/** `extract`, and the three steps that it is made of, with the built-in weights and no options: see `Extractor`. */
export const { extract, read, label, assemble } = createExtractor();
