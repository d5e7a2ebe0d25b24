import type { CommanderError } from 'commander';
import { RecorteError } from '../errors.ts';
import { commands } from './commands.ts';

/** Says what is wrong with a command line and where to look. */
export function usageFault(error: CommanderError, args: readonly string[]): RecorteError {
  const [first = '', ...more] = error.message.replace(/^error: /, '').split('\n');
  const suggestion = more.join(' ').replace(/^\((.*)\)$/, '$1');
  const named = commands.find(({ name }) => name === args[0]);
  const files = error.code === 'commander.excessArguments';
  const message = files && named ? `${named.name} takes no file names` : first.replace(/\.$/, '');
  const redirect = files && named?.reads === 'lines' ? `Send it lines: \`recorte ${named.name} < FILE\`` : '';
  const help = `Try \`recorte ${named ? `${named.name} ` : ''}--help\``;
  return new RecorteError({ code: 'bad-option', message, hint: suggestion || redirect || help });
}
