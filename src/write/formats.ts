import { csv } from './csv.ts';
import type { ArticleFormat, Format, TableFormat } from './format.ts';
import { json } from './json.ts';
import { jsonld } from './jsonld.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { parquet } from './parquet.ts';
import { text } from './text.ts';

/** Every format, in the order in which they are listed: one for each file here that declares one. */
export const formats: readonly Format[] = [json, ndjson, markdown, text, jsonld, csv, parquet];

/** The format called `name`; null when there is none. */
export const formatNamed = (name: string): Format | null => formats.find((format) => format.name === name) ?? null;

/** The format that the ending of a file name stands for; null when it stands for none. */
export function formatOfFile(fileName: string): Format | null {
  const name = fileName.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending))) ?? null;
}

/** Whether one Article is written in it. */
export const holdsOne = (format: Format): format is ArticleFormat => format.kind === 'article';

/** Whether a dump is written in it. */
export const holdsMany = (format: Format): boolean => !holdsOne(format) || format.many !== null;

/** What many are written in that are asked for in a format and go into one file or stream; null where they cannot. */
export function inOneFile(format: Format): ArticleFormat | TableFormat | null {
  if (format.kind === 'table') return format;
  if (format.kind === 'parts') return null;
  return format.many === 'one-file' ? format : (format.inOneFile ?? null);
}
