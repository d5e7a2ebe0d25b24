import type { Call } from '../command.ts';
import type { schemaFlags } from '../commands/schema.ts';
import { ExitCode } from '../exit-code.ts';
import { openOutput } from '../output/open-output.ts';
import { using } from '../output/output.ts';

/** Prints the JSON Schema of an Article. */
export async function run({ options }: Call<(typeof schemaFlags)[number]>): Promise<ExitCode> {
  const { default: schema } = await import('../../generated/schema.json', { with: { type: 'json' } });
  await using(await openOutput(options.output, []), async (output) => {
    await output.write(`${JSON.stringify(schema, null, 2)}\n`);
    return { keep: true };
  });
  return ExitCode.done;
}
