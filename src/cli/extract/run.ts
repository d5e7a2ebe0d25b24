import type { Call } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { eachInput } from '../input/each-input.ts';
import { inputsOf } from '../input/inputs.ts';
import { openOutput } from '../output/open-output.ts';
import { type Output, using } from '../output/output.ts';
import { answerer } from './answer.ts';
import type { extractFlags } from './command.ts';
import { maybeCommand } from './maybe-command.ts';

/** Extracts each input; one that fails is told on standard error and does not keep the others. */
export async function run({ files, options, commands }: Call<(typeof extractFlags)[number]>): Promise<ExitCode> {
  const inputs = inputsOf(files);
  const answer = await answerer(options, { several: inputs.length > 1 });
  const names = commands.map(({ name }) => name);

  const extractAll = async (output: Output): Promise<{ keep: boolean; code: ExitCode }> => {
    let begun = false;
    const extractOne = async (bytes: Uint8Array, input: string): Promise<void> => {
      const text = await answer.text(bytes, input);
      if (text === '') return;
      await output.write(begun ? answer.between + text : text);
      begun = true;
    };
    const failed = await eachInput(inputs, options, extractOne, (fault, input) => maybeCommand(fault, input, names));
    return { keep: failed < inputs.length, code: failed > 0 ? ExitCode.inputFailed : ExitCode.done };
  };

  const { code } = await using(await openOutput(options.output, inputs), extractAll);
  return code;
}
