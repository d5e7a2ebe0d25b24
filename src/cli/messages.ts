import type { Fault } from '../faults.ts';
import { inColor } from './color.ts';

/** Prints a line on standard error, in red where colours are on. Resolves when it is out. */
export async function say(message: string, { color }: { color: boolean }): Promise<void> {
  const line = `recorte: ${visible(message)}`;
  await print(inColor(color) ? await red(line) : line);
}

/** Prints lines as they are on standard error. */
export function print(text: string): Promise<void> {
  const { stderr } = process;
  // That nobody reads it is no reason to stop.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => {});
  return new Promise((resolve) => {
    stderr.write(`${text}\n`, () => resolve());
  });
}

/** The stack of a fault in recorte itself, for those who ask for it by RECORTE_DEBUG. */
export async function showStack({ stack }: Fault): Promise<void> {
  if (stack !== undefined && process.env.RECORTE_DEBUG) await print(stack);
}

async function red(text: string): Promise<string> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 }).red(text);
}

/** Controls in a file name or in an input's words as escapes: a terminal would obey them. */
function visible(message: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  return message.replace(/[\u0000-\u001f\u007f-\u009f]/g, (control) => {
    return `\\x${control.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}
