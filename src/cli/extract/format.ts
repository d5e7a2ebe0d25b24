import { isatty } from 'node:tty';
import { statOf } from '../../node/stat.ts';
import type { ArticleFormat } from '../../write/format.ts';
import { formatOfFile, holdsOne } from '../../write/formats.ts';
import { json } from '../../write/json.ts';
import { ndjson } from '../../write/ndjson.ts';
import { flagFault } from '../flags/fault.ts';
import { formatEndings, namedFormat } from '../flags/formats.ts';
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
): ArticleFormat {
  const toFile = output !== undefined && output !== '-';
  const chosen = format === undefined ? (toFile ? formatOfName(output) : null) : namedFormat('extract', format);
  const isJson = chosen === null || chosen === json;
  if (lines && format !== undefined && !isJson && !chosen.rows) {
    throw flagFault(`--lines gives ndjson, not ${format}`, 'Leave out --format');
  }
  if ((pretty && !isJson) || (compact && !isJson && chosen !== ndjson)) {
    throw flagFault(
      `${pretty ? '--pretty' : '--compact'} is for json, not ${chosen.name}`,
      'Leave it out, or say --format json',
    );
  }
  if (!isJson) return chosen;
  return pretty || (!compact && !several && (toFile || isatty(1))) ? json : ndjson;
}

/** The format that the name of an output stands for; null for one without an ending, and for what is no file. */
function formatOfName(output: string): ArticleFormat | null {
  const format = formatOfFile(output);
  const ending = endingOf(output);
  if (format && holdsOne(format)) return format;
  if (ending === null || statOf(output)?.isFile() === false) return null;
  const known = formatEndings('extract').join(', ');
  throw flagFault(
    `-o ${output}: one article is not written as .${ending}`,
    format ? `For many use \`recorte batch\`; the endings here are ${known}` : `Name it ${known}, or say --format`,
  );
}
