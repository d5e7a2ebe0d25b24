import type { Engine } from '../engine.ts';
import type { ExtractOptions } from '../extract-options.ts';
import { asRecorteError, type Fault, faultOf } from '../faults.ts';
import type { Fields } from '../write/fields.ts';
import { lineRows } from '../write/lines.ts';
import { demand } from '../write/required.ts';
import { atHand, type Content } from './content.ts';
import { type Facts, factsOf } from './report/facts.ts';

/** What is wanted of every document: plain data, which is sent to the workers. */
export interface Wishes {
  /** Name of the format. */
  format: string;
  /** Whether the blocks are wanted instead of the Article. */
  lines: boolean;
  fields: Fields | undefined;
  required: Fields;
  csvSafe: boolean;
  /** What the flags say about every document. */
  common: ExtractOptions;
  /** Path of the weights, when they are not the shipped ones. */
  model: string | undefined;
}

export interface Input {
  content: Content;
  options: ExtractOptions;
}

/** What became of a document. */
export type Answer =
  | { text: string; facts: Facts | null; milliseconds: number; fault?: undefined }
  | { fault: Fault; milliseconds: number };

/** Turns one document into what is written of it. Never throws: what is wrong with the document is the answer. */
export async function convert({ content, options }: Input, wishes: Wishes, engine: Engine): Promise<Answer> {
  const begun = performance.now();
  const spent = (): number => performance.now() - begun;
  try {
    const { writerOf } = await import('./writer.ts');
    const write = await writerOf(wishes);
    const held = await atHand(content);
    const all: ExtractOptions = { ...wishes.common, ...given(options) };
    if (wishes.lines) {
      const rows = lineRows(await engine.label(held, all), all);
      return { text: write.rows(rows), facts: null, milliseconds: spent() };
    }
    const article = await engine.extract(held, all);
    demand(article, wishes.required);
    return { text: write.article(article), facts: factsOf(article), milliseconds: spent() };
  } catch (error) {
    return { fault: faultOf(asRecorteError(error)), milliseconds: spent() };
  }
}

/** What is said of this document goes before what is said of all. */
const given = (options: ExtractOptions): ExtractOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined && value !== null));
