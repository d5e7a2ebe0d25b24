import type { CommanderError } from 'commander';
import { didYouMean } from '../did-you-mean.ts';
import type { RecorteError } from '../errors.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import { flagFault } from './flags/fault.ts';
import { flagOf } from './flags/flag.ts';
import { options } from './flags/options.ts';

/** Says what is wrong with a command line and what to do. */
export function usageFault({ code, message: told }: CommanderError, args: readonly string[]): RecorteError {
  const named = commands.find(({ name }) => name === args[0]);
  const [first = '', ...more] = told.replace(/^error: /, '').split('\n');
  const what = first.replace(/\.$/, '');
  const help = `Try \`recorte ${named ? `${named.name} ` : ''}--help\``;
  switch (code) {
    case 'commander.excessArguments':
      return named && named.reads !== 'shell' ? tooMany(named, help) : flagFault(what, help);
    case 'commander.missingArgument':
      return flagFault(what, named ? `As in \`${named.examples[0]?.[0]}\`` : help);
    case 'commander.conflictingOption':
      return flagFault(what, 'Leave one of them out');
    case 'commander.unknownOption':
      return flagFault(what, suggestion(what, more.join(' ')) ?? elsewhere(what) ?? help);
    default:
      return flagFault(what, help);
  }
}

/** What is wrong with `help NAME`; null where there is a command of that name. */
export function unknownCommand(name: string): RecorteError | null {
  const names = commands.map((command) => command.name);
  return names.includes(name) ? null : flagFault(`there is no command '${name}'`, didYouMean(name, names));
}

const tooMany = ({ name, reads }: Command, help: string): RecorteError =>
  flagFault(`${name} takes no file names`, reads === 'lines' ? `Send it lines: \`recorte ${name} < FILE\`` : help);

/** What the parser suggests: it has the flags of the first command in mind too, which another does not take. */
function suggestion(what: string, told: string): string | null {
  const [, sentence, flag] = /^\((Did you mean (.+)\?)\)$/.exec(told) ?? [];
  return sentence === undefined || what.endsWith(`'${flag}'`) ? null : sentence;
}

/** Which commands have a flag that another was given. */
function elsewhere(what: string): string | null {
  const [, long] = /^unknown option '(--[\w-]+)/.exec(what) ?? [];
  const takers = commands
    .filter((command) => command.options.some((name) => flagOf(options[name].flags).long === long))
    .map(({ name }) => `\`recorte ${name}\``);
  return takers.length > 0 ? `${takers.join(', ')} ${takers.length > 1 ? 'take' : 'takes'} it` : null;
}
