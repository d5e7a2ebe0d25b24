import type { Fields } from '../../write/fields.ts';

/**
 * Reads a list of fields as a flag gives it; the list of all fields is loaded only for that.
 * @throws RecorteError bad-option
 */
export async function fieldsOf(list: string | undefined): Promise<Fields | undefined> {
  if (list === undefined) return undefined;
  const { parseFields } = await import('../../write/fields.ts');
  return parseFields(list);
}
