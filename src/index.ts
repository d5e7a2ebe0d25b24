import type { ExtractorOptions } from './extract-options.ts';
import { type Extractor, makeExtractor } from './extractor.ts';
import { weights } from './generated/weights.ts';
import { guessLanguage } from './node/guess-language.ts';
import { shippedModel } from './node/model.ts';
import { nodePlatform } from './node/platform.ts';

export * from './exports.ts';

/**
 * Makes an extractor: for many documents, for options that all of them share, for weights of one's own.
 * @throws RecorteError `bad-model` when `model` holds no weights of this version, `bad-option` for an option of another type or name
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { createExtractor } from 'recorte';
 *
 * const { extractAll } = createExtractor({ headlineGuess: false });
 * const pages = ['nota.html', 'dump.txt'].map((name) => ({ name, content: readFileSync(name) }));
 * for await (const { input, article, error } of extractAll(pages)) {
 *   if (error) console.error(`${input.name}: ${error.message}`);
 *   else console.log(`${input.name}: ${article.language.code}, ${article.date.day}`);
 * }
 * ```
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  return makeExtractor({ platform: nodePlatform, shippedModel: () => shippedModel(weights), guessLanguage }, options);
}

/**
 * `extract` cuts the article out of a page or a text; `read`, `label` and `assemble` are the three steps that it is made of.
 * With the built-in weights; options go with each call. What each throws says `Extractor`.
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { assemble, extract, label, read } from 'recorte';
 *
 * const { headline, related } = extract(readFileSync('nota.html'), { url: 'https://example.org/nota' });
 * console.log(headline);
 * console.log(related[0]?.cue, related[0]?.url);
 *
 * // The same in steps, where every line is wanted with its role.
 * const document = read(readFileSync('dump.txt'), { type: 'text' });
 * const lines = label(document);
 * console.log(lines.slice(0, 4).map(({ role }) => role));
 * console.log(assemble(document, lines).deck);
 *
 * // Or a role is to be changed: here the second line is no standfirst, but the first paragraph.
 * const changed = lines.map((line, i) => (i === 1 ? { ...line, role: 'body' as const } : line));
 * const { deck, body } = assemble(document, changed);
 * console.log(deck, body[0]?.text);
 * ```
 */
export const { extract, read, label, assemble } = createExtractor();
