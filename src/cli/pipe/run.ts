import { lines } from '../../dump/records/lines.ts';
import { ownNames } from '../../dump/records/record.ts';
import { inputLimits } from '../../node/input/limits.ts';
import { unpack } from '../../node/input/unpack.ts';
import { statOf } from '../../node/stat.ts';
import type { Call } from '../command.ts';
import { ExitCode } from '../exit-code.ts';
import { flagFault } from '../flags/fault.ts';
import { fieldsOf } from '../flags/fields.ts';
import { formatEndings, namedFormat } from '../flags/formats.ts';
import { extractOptions } from '../flags/reading.ts';
import { chunks } from '../input/chunks.ts';
import { say, showStack } from '../messages.ts';
import { endingOf } from '../output/ending.ts';
import { openOutput } from '../output/open-output.ts';
import { using } from '../output/output.ts';
import type { Wishes } from './answer.ts';
import { answers } from './answers.ts';
import type { pipeFlags } from './command.ts';

export type PipeOptions = Call<(typeof pipeFlags)[number]>['options'];

/** Answers every line of standard input with one line, in order, each as soon as it can. */
export async function run({ options }: Call<(typeof pipeFlags)[number]>): Promise<ExitCode> {
  const { format } = options;
  if (format === undefined) refuseOtherEnding(options.output);
  else namedFormat('pipe', format);
  const wishes: Wishes = {
    names: {
      idField: options.idField ?? ownNames.idField,
      htmlField: options.htmlField ?? ownNames.htmlField,
      textField: options.textField ?? ownNames.textField,
      urlField: options.urlField ?? ownNames.urlField,
      fetchedField: options.fetchedField ?? ownNames.fetchedField,
    },
    common: extractOptions(options),
    fields: await fieldsOf(options.fields),
    required: (await fieldsOf(options.require)) ?? [],
    lines: options.lines === true,
    passThrough: options.passThrough === true,
    model: options.model,
  };
  const limits = inputLimits(options.limit);
  let failed = 0;
  let all = 0;
  await using(await openOutput(options.output, ['-']), async (output) => {
    const source = lines(unpack(chunks('-'), '-', limits), limits.bytes);
    for await (const { text, fault } of await answers(source, wishes, options)) {
      all++;
      if (fault) {
        failed++;
        await showStack(fault);
      }
      await output.write(text);
    }
    return { keep: true };
  });
  if (failed === 0) return ExitCode.done;
  if (!options.quiet) await say(`${failed} of ${all} lines failed. Their answers say why.`, options);
  return ExitCode.inputFailed;
}

/** A name that stands for something else than lines of JSON is wrong usage, as in the other commands. */
function refuseOtherEnding(output: string | undefined): void {
  if (output === undefined || output === '-') return;
  const ending = endingOf(output);
  if (ending === null || formatEndings('pipe').includes(`.${ending}`) || statOf(output)?.isFile() === false) return;
  throw flagFault(`-o ${output}: pipe writes lines of JSON, not .${ending}`, 'Name it .ndjson, or say --format ndjson');
}
