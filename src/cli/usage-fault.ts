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
      return flagFault(what, meant(what, more.join(' '), named ?? commands[0]) || help);
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

/** What is meant by a flag that a command does not take: it is another command's, or written wrong. */
function meant(what: string, told: string, named: Command | undefined): string {
  const [, long = ''] = /^unknown option '(--[\w-]+)/.exec(what) ?? [];
  const others = takersOf(long).filter((command) => command !== named);
  const names = others.map(({ name }) => `\`recorte ${name}\``).join(', ');
  const elsewhere = others.length > 0 && `${names} ${others.length > 1 ? 'take' : 'takes'} it`;
  return [elsewhere, suggestion(told, named)].filter(Boolean).join('. ');
}

/** What the parser suggests: it has the flags of the first command in mind too, which another does not take. */
function suggestion(told: string, named: Command | undefined): string | null {
  const [, sentence, flag = ''] = /^\((Did you mean (.+)\?)\)$/.exec(told) ?? [];
  const takers = takersOf(flag);
  return sentence === undefined || (takers.length > 0 && !takers.some((taker) => taker === named)) ? null : sentence;
}

const takersOf = (long: string): Command[] =>
  commands.filter((command) => command.options.some((name) => flagOf(options[name].flags).long === long));
