import { deadline } from '../../dump/workers/deadline.ts';
import { lineRows, writeLines } from '../../write/lines.ts';
import { demand } from '../../write/required.ts';
import { fieldsOf } from '../flags/fields.ts';
import type { Values } from '../flags/options.ts';
import { extractOptions, loadReader } from '../flags/reading.ts';
import type { extractFlags } from './command.ts';
import { chooseFormat } from './format.ts';

/** Turns documents into what is printed for them. */
export interface Answerer {
  /** @throws RecorteError when the document cannot be read or lacks a required field */
  text(bytes: Uint8Array, name: string): Promise<string>;
  /** What stands between two answers. */
  between: string;
}

/**
 * Checks the flags and loads what they ask for.
 * @throws RecorteError bad-option, unknown-encoding, bad-model
 */
export async function answerer(
  options: Values<(typeof extractFlags)[number]>,
  inputs: { several: boolean },
): Promise<Answerer> {
  const format = chooseFormat(options, inputs);
  const fields = await fieldsOf(options.fields);
  const required = (await fieldsOf(options.require)) ?? [];
  const reader = await loadReader(options);
  const common = extractOptions(options);
  // Whoever waits for one document knows how long: there is no limit unless one is asked for.
  const { timeout } = options;
  const clock = () => (timeout === undefined ? undefined : deadline(timeout));
  if (options.lines) {
    const text = async (bytes: Uint8Array, name: string): Promise<string> =>
      writeLines(lineRows(await reader.label(bytes, { ...common, name }, clock()), common));
    return { text, between: '' };
  }
  const text = async (bytes: Uint8Array, name: string): Promise<string> => {
    const article = await reader.extract(bytes, { ...common, name }, clock());
    demand(article, required);
    return format.write(article, { fields });
  };
  return { text, between: format.between({ fields }) };
}
