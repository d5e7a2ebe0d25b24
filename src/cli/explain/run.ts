import type { Call } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { extractOptions, loadReader } from '../flags/reading.ts';
import { eachInput } from '../input/each-input.ts';
import { inputsOf } from '../input/inputs.ts';
import { openOutput } from '../output/open-output.ts';
import { using } from '../output/output.ts';
import { printed } from './answer.ts';
import { choiceOf } from './choice.ts';
import type { explainFlags } from './command.ts';

/** Explains each input; one that fails is told on standard error and does not keep the others. */
export async function run({ files, options }: Call<(typeof explainFlags)[number]>): Promise<ExitCode> {
  const inputs = inputsOf(files);
  const choice = choiceOf(options);
  const reading = { ...options, links: undefined, provenance: undefined };
  const engine = await loadReader(reading);
  const common = extractOptions(reading);
  if (options.html !== undefined) {
    const { writePages } = await import('./pages.ts');
    return writePages(options.html, inputs, engine, common, options);
  }
  const answer = printed(engine, choice, options, common);
  const { code } = await using(await openOutput(undefined, inputs, { painted: !options.json }), async (output) => {
    let begun = false;
    const failed = await eachInput(inputs, options, async (bytes, input) => {
      const text = await answer(bytes, input);
      await output.write(begun && !options.json ? `\n${text}` : text);
      begun = true;
    });
    return { keep: true, code: failed > 0 ? ExitCode.inputFailed : ExitCode.done };
  });
  return code;
}
