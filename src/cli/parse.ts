import { CommanderError, Option, Command as Parser } from 'commander';
import type { Call, Command } from './command.ts';
import { commands } from './commands.ts';
import { type Declaration, helpOf, type OptionName, options } from './flags/options.ts';
import { configureHelp, configureProgramHelp, operands } from './help.ts';
import { unknownCommand, usageFault } from './usage-fault.ts';

/** What a command line asks for: a text to print (help, version), or a command to run. */
export type Parsed = { print: string } | { command: Command; call: Call<OptionName> };

/**
 * Reads a command line, without the program's name.
 * @throws RecorteError bad-option when it cannot be understood
 */
export function parse(args: readonly string[], version: string): Parsed {
  let printed = '';
  let parsed: Parsed | undefined;
  const program = new Parser('recorte')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        printed += text;
      },
      outputError: () => {},
    })
    .optionsGroup('General:')
    .version(version, '-V, --version', 'the version');
  for (const [index, command] of commands.entries()) {
    const parser = program.command(command.name, { isDefault: index === 0 }).summary(command.summary);
    if (/^[[<]\w/.test(operands[command.reads])) parser.argument(operands[command.reads]);
    for (const name of command.options) parser.addOption(option(options[name], helpOf(name, command.name)));
    parser.action(() => {
      parsed = { command, call: { files: parser.args, options: parser.opts(), commands } };
    });
    configureHelp(parser, command);
  }
  configureProgramHelp(program, commands[0]);
  const unknown = args[0] === 'help' && args[1]?.startsWith('-') === false ? unknownCommand(args[1]) : null;
  if (unknown) throw unknown;
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageFault(error, args);
  }
  return parsed ?? { print: printed };
}

function option({ flags, group, parse, conflicts = [] }: Declaration<unknown>, help: string): Option {
  const made = new Option(flags, help).helpGroup(group).conflicts([...conflicts]);
  if (parse) made.argParser<unknown>(parse);
  return made;
}
