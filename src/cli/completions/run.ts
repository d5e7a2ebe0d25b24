import { didYouMean } from '../../did-you-mean.ts';
import type { Call, Command } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { flagFault } from '../flags/fault.ts';
import { writeText } from '../output/write-text.ts';
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
  await writeText(options.output, script);
  return ExitCode.done;
}

function scriptFor(shell: string, commands: readonly Command[]): string {
  const names = Object.keys(shells);
  const print = Object.hasOwn(shells, shell) ? shells[shell] : undefined;
  if (print) return print(commands.map((command) => wordsOf(command, names)));
  throw flagFault(`completions: there are none for '${shell}'`, didYouMean(shell, names));
}
