import { isatty } from 'node:tty';
import { asRecorteError, faultOf, withPlace } from '../faults.ts';
import { version } from '../generated/version.ts';
import type { Call } from './command.ts';
import { commands } from './commands.ts';
import { ExitCode, exitCodeOf } from './exit-code.ts';
import type { OptionName } from './flags/options.ts';
import { print, say, showStack } from './messages.ts';
import { closedPipe } from './output/output.ts';
import { standardOutput } from './output/standard-output.ts';
import { type Parsed, parse } from './parse.ts';

/** Does what a command line, without the program's name, asks for. Never throws. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const told = (error: unknown): Promise<ExitCode> => tell(error, !args.includes('--no-color'));
  // What fails out of reach of the promises, such as a stream nobody waits for, must not end in a stack trace either.
  process.on('uncaughtException', async (error) => process.exit(await told(error)));
  try {
    return await obey(parse(args, version));
  } catch (error) {
    return told(error);
  }
}

/** Says on standard error what ended the run. */
async function tell(error: unknown, color: boolean): Promise<ExitCode> {
  if (error === closedPipe) return ExitCode.done;
  const fault = asRecorteError(error);
  await say(withPlace(fault), { color });
  await showStack(faultOf(fault));
  return exitCodeOf(fault);
}

async function obey(parsed: Parsed): Promise<ExitCode> {
  if ('print' in parsed) {
    await standardOutput().write(parsed.print);
    return ExitCode.done;
  }
  const { command, call } = parsed;
  if (asksForFields(call.options)) {
    const { fieldsHelp } = await import('./flags/fields-help.ts');
    await standardOutput().write(fieldsHelp());
    return ExitCode.done;
  }
  const standardInput = command.reads === 'lines' || (command.reads === 'files' && call.files.length === 0);
  if (standardInput && isatty(0)) {
    const examples = command.examples.slice(0, 3).map(([line]) => `  ${line}`);
    await say(`nothing to read: ${toDo[command.reads]}, as in`, { color: call.options.color });
    const name = command === commands[0] ? '' : `${command.name} `;
    await print([...examples, `All of it: recorte ${name}--help`].join('\n'));
    return ExitCode.usage;
  }
  const work = await command.load();
  return work(call);
}

const asksForFields = ({ fields, require, field }: Call<OptionName>['options']): boolean =>
  [fields, require, field].includes('help');

const toDo = { files: 'name a file or pipe one in', lines: 'send it lines', folders: '', shell: '', nothing: '' };
