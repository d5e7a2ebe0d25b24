import { RecorteError } from '../../errors.ts';
import { shellWord } from '../shell-word.ts';
import { systemFault } from '../system-fault.ts';

/** An input that cannot be read, with what the system says about it and what to do. */
export function inputFault(error: unknown, input: string): RecorteError {
  const { code, reason } = systemFault(error);
  if (/^https?:\/\/./i.test(input)) {
    const address = shellWord(input);
    return new RecorteError({
      code: 'not-found',
      input,
      message: 'is an address, and recorte fetches nothing',
      hint: `Use \`curl -sL ${address} | recorte --url ${address}\``,
      cause: error,
    });
  }
  if (code === 'ENOENT') {
    return new RecorteError({
      code: 'not-found',
      input,
      message: input === '' ? 'the name of the file is empty' : 'no such file',
      hint: input === '' ? 'Check what it comes from, such as a variable' : 'Check the name',
      cause: error,
    });
  }
  const hint = code === 'EACCES' || code === 'EPERM' ? 'Check its permissions' : 'Check the file and its disk';
  return new RecorteError({ code: 'unreadable', input, message: `cannot be read: ${reason}`, hint, cause: error });
}
