import { overLimit } from '../../../../node/input/limits.ts';
import type { Entry } from '../../../entry.ts';
import type { Bytes } from '../../bytes.ts';
import { decoded } from '../../decoded.ts';
import { documentEntry, errorEntry, type Reading, type Source } from '../../source.ts';
import { splitPattern } from './pattern.ts';
import { textLines } from './text-lines.ts';

/**
 * The documents of a text, parted by a pattern that is looked for in each line: what it matches goes, but for its groups,
 * which begin the next document, as does the rest of the line. Matched by RE2, in time linear in the line.
 */
export async function* readSplit({ place }: Source, bytes: Bytes, { options, limits }: Reading): AsyncGenerator<Entry> {
  const { split = '', encoding } = options;
  const separator = splitPattern(split);
  let parts: string[] = [];
  let length = 0;
  let first = 1;
  const entry = (): Entry[] => {
    const at = { ...place, line: first };
    if (length > limits.bytes) {
      return [errorEntry(at, overLimit('bytes', limits, { input: place.input, line: first }))];
    }
    const text = parts.join('');
    return text.trim() === '' ? [] : [documentEntry(at, text)];
  };
  const add = (text: string): void => {
    length += text.length;
    if (length > limits.bytes) parts = [];
    else parts.push(text);
  };
  for await (const { number, text } of textLines(decoded(bytes, encoding, place.input), limits.bytes)) {
    const found = separator.matcher(text.replace(/\r?\n$/, ''));
    if (!found.find()) {
      add(text);
      continue;
    }
    add(text.slice(0, found.start()));
    yield* entry();
    parts = [];
    length = 0;
    first = number;
    for (let group = 1; group <= found.groupCount(); group++) add(found.group(group) ?? '');
    add(text.slice(found.end()));
  }
  yield* entry();
}
