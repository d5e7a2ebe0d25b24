import { createInterface } from 'node:readline/promises';
import { isatty } from 'node:tty';
import { harmlessLine } from '../output/harmless.ts';

/** Whether somebody is there to answer. */
export const canAsk = (): boolean => isatty(0) && isatty(2);

/** Asks on standard error; anything but y or yes is no. */
export async function ask(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  // While it asks, the terminal gives Ctrl-C as a key.
  lines.once('SIGINT', () => {
    process.stderr.write('\n');
    lines.close();
    process.kill(process.pid, 'SIGINT');
  });
  try {
    const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    const answer = await Promise.race([lines.question(`${harmlessLine(question)} [y/N] `), closed]);
    return /^y(?:es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
