import { openOutput } from './open-output.ts';
import { using } from './output.ts';

/**
 * Writes a text to what `-o` names, as a whole.
 * @throws RecorteError output-exists when that is one of the inputs, output-failed
 */
export async function writeText(name: string | undefined, text: string, inputs: readonly string[] = []): Promise<void> {
  await using(await openOutput(name, inputs), async (output) => {
    await output.write(text);
    return { keep: true };
  });
}
