import { didYouMean } from '../../did-you-mean.ts';
import type { ArticleFormat, Format } from '../../write/format.ts';
import { formatNamed, formats, holdsMany, holdsOne, inOneFile } from '../../write/formats.ts';
import { ndjson } from '../../write/ndjson.ts';
import { anyOf } from './any-of.ts';
import { flagFault } from './fault.ts';

interface Written {
  extract: readonly ArticleFormat[];
  batch: readonly Format[];
  pipe: readonly Format[];
}

/** The formats that each command writes, by what they say of themselves. */
export const written: Written = {
  extract: formats.filter(holdsOne),
  batch: formats.filter(holdsMany),
  // A line is answered by a line.
  pipe: formats.filter((format) => inOneFile(format) === ndjson),
};

/** What `--format` takes in a command. */
export const formatNames = (command: string): string[] =>
  Object.hasOwn(written, command) ? written[command as keyof Written].map(({ name }) => name) : [];

/** The endings by which a command knows its formats. */
export const formatEndings = (command: keyof Written): string[] =>
  written[command].flatMap(({ extensions }) => extensions);

/**
 * The format that `--format` names.
 * @throws RecorteError bad-option for one that the command does not write
 */
export function namedFormat<Command extends keyof Written>(command: Command, name: string): Written[Command][number] {
  const format = written[command].find((known) => known.name === name);
  if (format) return format;
  const names = formatNames(command);
  if (!formatNamed(name)) throw flagFault(`--format: there is no '${name}'`, didYouMean(name, names));
  const others = Object.keys(written).filter((other) => formatNames(other).includes(name));
  throw flagFault(
    `--format: ${command} does not write ${name}`,
    `Name ${anyOf(names)}, or use ${anyOf(others.map((other) => `\`recorte ${other}\``))}`,
  );
}
