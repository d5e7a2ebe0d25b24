import type { CommanderError } from 'commander';
import { RecorteError } from '../errors.ts';
import { commands } from './commands.ts';
import { flagOf } from './flags/flag.ts';
import { options } from './flags/options.ts';

/** Says what is wrong with a command line and where to look. */
export function usageFault(error: CommanderError, args: readonly string[]): RecorteError {
  const [first = '', ...more] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = more.join(' ').replace(/^\((.*)\)$/, '$1');
  const named = commands.find(({ name }) => name === args[0]);
  const files = error.code === 'commander.excessArguments' && named?.reads !== 'shell';
  const message = files && named ? `${named.name} takes no file names` : first.replace(/\.$/, '');
  const redirect = files && named?.reads === 'lines' ? `Send it lines: \`recorte ${named.name} < FILE\`` : '';
  const takers = takersOf(/^unknown option '(--[\w-]+)/.exec(first)?.[1]);
  const elsewhere = takers.length > 0 ? `${takers.join(', ')} ${takers.length > 1 ? 'take' : 'takes'} it` : '';
  const help = `Try \`recorte ${named ? `${named.name} ` : ''}--help\``;
  return new RecorteError({ code: 'bad-option', message, hint: suggestion || elsewhere || redirect || help });
}

/** The commands that have a flag, when another is given it. */
const takersOf = (long: string | undefined): string[] =>
  commands
    .filter((command) => command.options.some((name) => flagOf(options[name].flags).long === long))
    .map(({ name }) => `\`recorte ${name}\``);
