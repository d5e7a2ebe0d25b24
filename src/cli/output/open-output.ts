import { RecorteError } from '../../errors.ts';
import { identityOf } from './identity.ts';
import type { Output } from './output.ts';
import { standardOutput } from './standard-output.ts';

/**
 * Opens what `-o` names (`-` or nothing: standard output), unless it is one of the inputs.
 * @param painted as for `standardOutput`
 * @throws RecorteError output-exists, output-failed
 */
export async function openOutput(
  name: string | undefined,
  inputs: readonly string[],
  { painted = false } = {},
): Promise<Output> {
  const file = name === undefined || name === '-' ? null : name;
  refuseInput(file, inputs);
  if (file === null) return standardOutput({ painted });
  const { fileOutput } = await import('./file-output.ts');
  return fileOutput(file);
}

/** @throws RecorteError output-exists when a file, or standard output for null, is one of the inputs */
export function refuseInput(file: string | null, inputs: readonly string[]): void {
  const clash = inputThatIs(file, inputs);
  if (clash !== undefined) {
    throw new RecorteError({
      code: 'output-exists',
      input: file ?? 'standard output',
      message: clash === '-' ? 'is standard input too' : 'is one of the inputs',
      hint: 'Write to another file',
    });
  }
}

function inputThatIs(output: string | null, inputs: readonly string[]): string | undefined {
  const written = identityOf(output ?? 1);
  if (written === null) return undefined;
  return inputs.find((input) => identityOf(input === '-' ? 0 : input) === written);
}
