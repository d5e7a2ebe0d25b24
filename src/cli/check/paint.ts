import { type Paint, plain } from '../../check/render/paint.ts';
import { inColor } from '../color.ts';

/** Colours for standard output, where they are on. What is removed is struck through too: red and green look alike to some. */
export async function paintFor(wanted: boolean): Promise<Paint> {
  if (!inColor(wanted, { descriptor: 1 })) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    color: true,
    removed: chalk.red,
    struck: chalk.red.strikethrough,
    added: chalk.green,
    good: chalk.green,
    bad: chalk.red,
    known: chalk.yellow,
    strong: chalk.bold,
    dim: chalk.dim,
  };
}
