import type { Fault } from '../faults.ts';
import { inColor } from './color.ts';
import { harmless, harmlessLine } from './output/harmless.ts';

/** Prints a line on standard error, in red where colours are on. Resolves when it is out. */
export async function say(message: string, { color }: { color: boolean }): Promise<void> {
  const line = `recorte: ${harmlessLine(message)}`;
  await send(inColor(color) ? await red(line) : line);
}

/** Prints lines on standard error. Resolves when they are out. */
export const print = (text: string): Promise<void> => send(harmless(text));

function send(text: string): Promise<void> {
  const { stderr } = process;
  // That nobody reads it is no reason to stop.
  if (stderr.listenerCount('error') === 0) stderr.on('error', () => {});
  return new Promise((resolve) => {
    stderr.write(`${text}\n`, () => resolve());
  });
}

/**
 * The stack of a fault in recorte itself, for those who ask for it by RECORTE_DEBUG.
 * @param place of what was being read, where nothing else says it
 */
export async function showStack({ stack }: Fault, place?: string): Promise<void> {
  if (stack !== undefined && process.env.RECORTE_DEBUG) await print(place === undefined ? stack : `${place}: ${stack}`);
}

async function red(text: string): Promise<string> {
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 }).red(text);
}
