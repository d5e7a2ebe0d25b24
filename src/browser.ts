import { shippedModel } from './browser/model.ts';
import { webPlatform } from './browser/platform.ts';
import type { ExtractorOptions } from './extract-options.ts';
import { type Extractor, makeExtractor } from './extractor.ts';

// The same names as src/index.ts, with nothing but what browsers have.

export * from './exports.ts';

/**
 * Makes an extractor: for many documents, for options that all of them share, for weights of one's own.
 * @throws RecorteError `bad-model` when `model` holds no weights of this version, `bad-option` for an option of another type or name
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  return makeExtractor({ platform: webPlatform, shippedModel }, options);
}

/**
 * `extract` cuts the article out of a page or a text; `read`, `label` and `assemble` are the three steps that it is made of.
 * With the built-in weights; options go with each call. What each throws says `Extractor`.
 */
export const { extract, read, label, assemble } = createExtractor();
