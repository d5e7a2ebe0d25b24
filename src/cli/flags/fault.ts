import { RecorteError } from '../../errors.ts';

/** A flag with a wrong value, or in wrong company. */
export const flagFault = (message: string, hint: string): RecorteError =>
  new RecorteError({ code: 'bad-option', message, hint });
