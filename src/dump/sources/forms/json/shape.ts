import { isObject } from '../../../../is-object.ts';
import { parsed } from '../../../records/json.ts';
import { type GivenNames, holdsDocument } from '../../../records/names.ts';

/**
 * Tells JSON records by how a text begins: a list of objects, objects a line each, or one object with a document in it.
 * A text that merely begins with a brace is none. `cut`: it goes on after this.
 */
export function holdsRecords(
  text: string,
  { cut, options }: { cut: boolean; options: GivenNames },
): 'ndjson' | 'json' | null {
  if (/^\s*\[\s*(?:\{\s*["}]|\]\s*$)/.test(text)) return 'json';
  if (!/^\s*\{\s*(?:"(?:[^"\\]|\\.){0,200}"\s*:|\})/.test(text)) return null;
  const [first = '', second = ''] = text.split('\n', 50).filter((line) => line.trim() !== '');
  const whole = parsed(first);
  if (isObject(whole)) return holdsDocument(whole, options) || isObject(parsed(second)) ? 'ndjson' : null;
  if (cut && second === '') return 'ndjson';
  // One after the other, over several lines each.
  const [only = ''] = text.split(/(?<=^\})\s*\n(?=\{)/m, 1);
  return cut || holdsDocument(parsed(only), options) ? 'json' : null;
}
