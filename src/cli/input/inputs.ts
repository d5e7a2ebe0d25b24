import { flagFault } from '../flags/fault.ts';

/**
 * The inputs that a command line names; standard input (`-`) where it names none.
 * @throws RecorteError bad-option
 */
export function inputsOf(files: readonly string[]): readonly string[] {
  const inputs = files.length > 0 ? files : ['-'];
  if (inputs.indexOf('-') !== inputs.lastIndexOf('-'))
    throw flagFault('standard input (-) can be read only once', 'Name it once');
  return inputs;
}

/** An input as people call it. */
export const inputName = (input: string): string => (input === '-' ? 'standard input' : input);
