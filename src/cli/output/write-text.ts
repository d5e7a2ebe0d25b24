import { openOutput, refuseInput } from './open-output.ts';
import { type Output, using } from './output.ts';

/**
 * Writes a text to what `-o` names, as a whole.
 * @throws RecorteError output-exists when that is one of the inputs, output-failed
 */
export const writeText = async (
  name: string | undefined,
  text: string,
  inputs: readonly string[] = [],
): Promise<void> => written(await openOutput(name, inputs), text);

/**
 * The same for a file whose name nobody gave: a link of that name is replaced, and what it leads to stays.
 * @throws RecorteError output-exists, output-failed
 */
export async function writeOwnText(name: string, text: string, inputs: readonly string[] = []): Promise<void> {
  refuseInput(name, inputs);
  const { fileOutput } = await import('./file-output.ts');
  await written(await fileOutput(name, { followLinks: false }), text);
}

async function written(output: Output, text: string): Promise<void> {
  await using(output, async () => {
    await output.write(text);
    return { keep: true };
  });
}
