import { isatty } from 'node:tty';
import { didYouMean } from '../../did-you-mean.ts';
import { forms } from '../../dump/form.ts';
import { statOf } from '../../node/stat.ts';
import type { Format } from '../../write/format.ts';
import { formatNamed, formatOfFile, formats } from '../../write/formats.ts';
import { flagFault } from '../flags/fault.ts';
import type { Values } from '../flags/options.ts';
import { endingOf } from '../output/ending.ts';

type Wishes = Values<'format' | 'output' | 'pretty' | 'compact' | 'lines'>;

/**
 * The format that Articles are written in: `--format`, else what the name of the output says, else JSON, which is
 * indented where a person will look at it and there is one of them. An ending that says nothing is wrong usage.
 * @throws RecorteError bad-option
 */
export function chooseFormat(
  { format, output, pretty, compact, lines }: Wishes,
  { several }: { several: boolean },
): Format {
  const toFile = output !== undefined && output !== '-';
  const chosen = format === undefined ? (toFile ? formatOfName(output) : null) : named(format);
  const isJson = chosen === null || chosen.name === 'json';
  if (lines && format !== undefined && !isJson && chosen.name !== 'ndjson') {
    throw flagFault(`--lines gives ndjson, not ${format}`, 'Leave out --format');
  }
  if ((pretty && !isJson) || (compact && !isJson && chosen.name !== 'ndjson')) {
    throw flagFault(
      `${pretty ? '--pretty' : '--compact'} is for json, not ${chosen.name}`,
      'Leave it out, or say --format json',
    );
  }
  if (!isJson) return chosen;
  const indented = pretty || (!compact && !several && (toFile || isatty(1)));
  return named(indented ? 'json' : 'ndjson');
}

/** The format that the name of an output stands for; null for one without an ending, and for what is no file. */
function formatOfName(output: string): Format | null {
  const format = formatOfFile(output);
  const ending = endingOf(output);
  if (format || ending === null || statOf(output)?.isFile() === false) return format;
  const known = formats.flatMap(({ extensions }) => extensions).join(', ');
  throw flagFault(
    `-o ${output}: one article is not written as .${ending}`,
    forms.some((form) => form === ending)
      ? `For many use \`recorte batch\`; the endings here are ${known}`
      : `Name it ${known}, or say --format`,
  );
}

function named(name: string): Format {
  const format = formatNamed(name);
  if (format) return format;
  const names = formats.map((known) => known.name);
  if (forms.some((form) => form === name))
    throw flagFault(
      `--format: one article is not written as ${name}`,
      `For many use \`recorte batch --format ${name}\``,
    );
  throw flagFault(`--format: there is no '${name}'`, didYouMean(name, names));
}
