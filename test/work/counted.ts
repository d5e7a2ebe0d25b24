import { articleOf, languageOf } from '../../src/extract.ts';
import { weights } from '../../src/generated/weights.ts';
import { judgeBlocks } from '../../src/label/label.ts';
import type { Model } from '../../src/label/model.ts';
import { shippedModel } from '../../src/node/model.ts';
import type { SourceType } from '../../src/read/document.ts';
import { readHtml } from '../../src/read/html/index.ts';
import { readMarkdown } from '../../src/read/markdown/index.ts';
import { readText } from '../../src/read/text/index.ts';

/** Work that is counted, not timed: it is the same on every machine. */
export interface Work {
  blocks: number;
  /** Characters that the reader passed on: of each piece of text, all of them each time. */
  read: number;
  /** Characters given to the general detector of languages. */
  guessed: number;
  /** Multiplications of the network. */
  multiplied: number;
  /** How often labelling asked a block for something. */
  labelReads: number;
  /** Likewise assembling. */
  assembleReads: number;
}

const readers = { html: readHtml, markdown: readMarkdown, text: readText };

/** Cuts an article, and counts. */
export function workOf(text: string, type: SourceType): Work {
  let [read, guessed] = [0, 0];
  const mend = (piece: string): string => {
    read += piece.length;
    return piece;
  };
  const reading = readers[type]({ text, mend });
  const document = { type, text, encoding: 'utf-8', digest: '0'.repeat(64), ...reading };
  const language = languageOf(document, undefined, (sample) => {
    guessed += sample.length;
    return [];
  });
  const network = counting(shippedModel(weights));
  const labelling = watched(document.blocks);
  const { blocks } = judgeBlocks({ ...document, blocks: labelling.list }, language, network.model);
  const assembling = watched(blocks);
  articleOf({ document, language, blocks: assembling.list }, {}, { model: network.model });
  return {
    blocks: reading.blocks.length,
    read,
    guessed,
    multiplied: network.count(),
    labelReads: labelling.count(),
    assembleReads: assembling.count(),
  };
}

/** The same things, which count how often they are asked. */
function watched<T extends object>(things: readonly T[]): { list: T[]; count: () => number } {
  let count = 0;
  const list = things.map(
    (thing) =>
      new Proxy(thing, {
        get(target, key) {
          count++;
          return Reflect.get(target, key);
        },
      }),
  );
  return { list, count: () => count };
}

/** The same weights, whose products are counted. */
function counting(model: Model): { model: Model; count: () => number } {
  let count = 0;
  const { kernel } = model;
  const addProduct: typeof kernel.addProduct = (out, left, ...weights) => {
    count += left.rows * left.width * out.width;
    kernel.addProduct(out, left, ...weights);
  };
  return { model: { ...model, kernel: { ...kernel, addProduct } }, count: () => count };
}
