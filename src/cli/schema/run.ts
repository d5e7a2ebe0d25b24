import { RecorteError } from '../../errors.ts';
import type { Call } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { openOutput } from '../output/open-output.ts';
import { using } from '../output/output.ts';
import type { schemaFlags } from './command.ts';

/**
 * Prints the JSON Schema of an Article, or the types of its table for another program.
 * @throws RecorteError bad-option for a program that is not known
 */
export async function run({ options }: Call<(typeof schemaFlags)[number]>): Promise<ExitCode> {
  const printed = options.for === undefined ? await jsonSchema() : await typesFor(options.for);
  await using(await openOutput(options.output, []), async (output) => {
    await output.write(printed);
    return { keep: true };
  });
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
  const known = Object.keys(tableTypes).join(', ');
  throw new RecorteError({
    code: 'bad-option',
    message: `--for: no types for '${program}'`,
    hint: `There are ${known}`,
  });
}
