import { nearest } from '../../did-you-mean.ts';
import { RecorteError } from '../../errors.ts';
import type { Call, Command } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { openOutput } from '../output/open-output.ts';
import { using } from '../output/output.ts';
import type { completionsFlags } from './command.ts';
import { shells } from './shells.ts';
import { wordsOf } from './words.ts';

/**
 * Prints the completions for a shell.
 * @throws RecorteError bad-option for a shell that is not known
 */
export async function run({
  files: [shell = ''],
  options,
  commands,
}: Call<(typeof completionsFlags)[number]>): Promise<ExitCode> {
  const script = scriptFor(shell, commands);
  await using(await openOutput(options.output, []), async (output) => {
    await output.write(script);
    return { keep: true };
  });
  return ExitCode.done;
}

function scriptFor(shell: string, commands: readonly Command[]): string {
  const names = Object.keys(shells);
  const print = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (print) return print(commands.map((command) => wordsOf(command, names)));
  const close = nearest(shell, names);
  throw new RecorteError({
    code: 'bad-option',
    message: `completions: there are none for '${shell}'`,
    hint: close ? `Did you mean ${close}?` : `There are ${names.join(', ')}`,
  });
}
