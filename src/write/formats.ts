import type { Format } from './format.ts';
import { json } from './json.ts';
import { jsonld } from './jsonld.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import { text } from './text.ts';

/** Every format an Article can be written in. */
export const formats: readonly Format[] = [json, ndjson, markdown, text, jsonld];

/** The format called `name`; null when there is none. */
export const formatNamed = (name: string): Format | null => formats.find((format) => format.name === name) ?? null;

/** The format that the ending of a file name stands for; null when it stands for none. */
export function formatOfFile(fileName: string): Format | null {
  const name = fileName.toLowerCase();
  return formats.find(({ extensions }) => extensions.some((ending) => name.endsWith(ending))) ?? null;
}
