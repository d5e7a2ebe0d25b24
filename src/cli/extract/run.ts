import { RecorteError } from '../../errors.ts';
import { asRecorteError, faultOf, withPlace } from '../../faults.ts';
import type { Call } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { readDocument } from '../input/read-document.ts';
import { say, showStack } from '../messages.ts';
import { openOutput } from '../output/open-output.ts';
import { type Output, using } from '../output/output.ts';
import { answerer } from './answer.ts';
import type { extractFlags } from './command.ts';
import { maybeCommand } from './maybe-command.ts';

/** Extracts each input; one that fails is told on standard error and does not keep the others. */
export async function run({ files, options, commands }: Call<(typeof extractFlags)[number]>): Promise<ExitCode> {
  const inputs = files.length > 0 ? files : ['-'];
  if (inputs.indexOf('-') !== inputs.lastIndexOf('-')) {
    const message = 'standard input (-) can be read only once';
    throw new RecorteError({ code: 'bad-option', message, hint: 'Name it once' });
  }
  const names = commands.map(({ name }) => name);
  const answer = await answerer(options, { several: inputs.length > 1 });

  const extractAll = async (output: Output): Promise<{ keep: boolean; code: ExitCode }> => {
    let failed = 0;
    let begun = false;
    for (const input of inputs) {
      let text: string;
      try {
        const bytes = await readDocument(input, { asIs: options.type !== undefined, limit: options.limit });
        text = await answer.text(bytes, input);
      } catch (error) {
        failed++;
        const fault = asRecorteError(error);
        if (!options.quiet) await say(withPlace(maybeCommand(fault, input, names), input), options);
        await showStack(faultOf(fault));
        continue;
      }
      if (text === '') continue;
      await output.write(begun ? answer.between + text : text);
      begun = true;
    }
    return { keep: failed < inputs.length, code: failed > 0 ? ExitCode.inputFailed : ExitCode.done };
  };

  const { code } = await using(await openOutput(options.output, inputs), extractAll);
  return code;
}
