import wrapAnsi from 'wrap-ansi';
import { fieldsAndMeanings } from '../../write/fields.ts';

/** Columns, whatever the terminal: it is read in pipes too. */
const width = 80;

/** Every path that `--fields` takes, with what it means: `--fields help`. */
export function fieldsHelp(): string {
  const fields = fieldsAndMeanings();
  const column = 2 + Math.max(...fields.map(([path]) => path.length));
  const lines = fields.map(([path, meaning]) => {
    const wrapped = wrapAnsi(meaning, width - column).replaceAll('\n', `\n${' '.repeat(column)}`);
    return `${path.padEnd(column)}${wrapped}`.trimEnd();
  });
  return `${lines.join('\n')}\n`;
}
