import { nearest } from '../../did-you-mean.ts';
import { RecorteError } from '../../errors.ts';

/** A file that is not there, with a better hint where its name looks like that of a command. */
export function maybeCommand(fault: RecorteError, input: string, commands: readonly string[]): RecorteError {
  const command = fault.code === 'not-found' ? nearest(input, commands) : null;
  if (command === null) return fault;
  const hint =
    command === input ? `The command stands first: \`recorte ${input} …\`` : `Did you mean \`recorte ${command}\`?`;
  return new RecorteError({ code: fault.code, input, message: 'no such file', hint, cause: fault });
}
