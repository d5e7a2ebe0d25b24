import { didYouMean } from '../../did-you-mean.ts';
import type { Call } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { flagFault } from '../flags/fault.ts';
import { writeText } from '../output/write-text.ts';
import type { schemaFlags } from './command.ts';

/**
 * Prints the JSON Schema of an Article, or the types of its table for another program.
 * @throws RecorteError bad-option for a program that is not known
 */
export async function run({ options }: Call<(typeof schemaFlags)[number]>): Promise<ExitCode> {
  const printed = options.for === undefined ? await jsonSchema() : await typesFor(options.for);
  await writeText(options.output, printed);
  return ExitCode.done;
}

async function jsonSchema(): Promise<string> {
  const { default: schema } = await import('../../generated/schema.json', { with: { type: 'json' } });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

async function typesFor(program: string): Promise<string> {
  const { tableTypes } = await import('../../write/table/for/index.ts');
  const { articleColumns } = await import('../../write/table/columns.ts');
  const print = Object.hasOwn(tableTypes, program) ? tableTypes[program] : undefined;
  if (print) return print(articleColumns());
  throw flagFault(`--for: no types for '${program}'`, didYouMean(program, Object.keys(tableTypes)));
}
