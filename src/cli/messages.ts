import { inColor } from './color.ts';

/** Says something on standard error, in red where colours are on. Resolves when it is out. */
export async function say(message: string, { color }: { color: boolean }): Promise<void> {
  const line = `recorte: ${visible(message)}`;
  const shown = inColor(color) ? await red(line) : line;
  await new Promise<void>((resolve) => {
    process.stderr.once('error', () => resolve());
    process.stderr.write(`${shown}\n`, () => resolve());
  });
}

async function red(text: string): Promise<string> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 }).red(text);
}

/** Controls in a file name or a message as escapes: a terminal would obey them. */
function visible(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return message.replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, (control) => {
    return `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
