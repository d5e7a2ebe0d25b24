import { didYouMean } from '../did-you-mean.ts';
import { RecorteError } from '../errors.ts';
import schema from '../generated/schema.json' with { type: 'json' };

/** Paths into an Article, each a list of keys; the steps through lists are not written. */
export type Fields = readonly (readonly string[])[];

interface Schema {
  description?: string;
  properties?: Readonly<Record<string, Schema>>;
  items?: Schema | undefined;
  anyOf?: readonly Schema[];
  $ref?: string;
  $defs?: Readonly<Record<string, Schema>>;
}

/** What others call a field, where nothing in the name tells ours. */
const otherNames = new Map([
  ['title', 'headline'],
  ['subtitle', 'deck'],
  ['description', 'deck'],
  ['excerpt', 'deck'],
  ['content', 'body'],
  ['hostname', 'site'],
  ['categories', 'tags'],
  ['keywords', 'tags'],
]);

/** What to do about a field that is not known. */
export function fieldHint(path: string): string {
  const meant = otherNames.get(path.toLowerCase());
  return meant ? `Did you mean ${meant}?` : didYouMean(path, fieldPaths(), '`recorte --fields help` lists the fields');
}

/** Every path that an Article can be asked for, dotted, in the order of the schema. */
export const fieldPaths = (): string[] => fieldsAndMeanings().map(([path]) => path);

/** The same with what each means, as the schema has it. */
export function fieldsAndMeanings(): [path: string, meaning: string][] {
  const root = schema as unknown as Schema;
  const walk = (node: Schema, prefix: string): [string, string][] => {
    const named = node.$ref ? root.$defs?.[node.$ref.slice(node.$ref.lastIndexOf('/') + 1)] : undefined;
    const below = [...(node.anyOf ?? []), node.items, named].filter((part) => part !== undefined);
    return [
      ...Object.entries(node.properties ?? {}).flatMap(([key, part]): [string, string][] => [
        [prefix + key, part.description ?? ''],
        ...walk(part, `${prefix}${key}.`),
      ]),
      ...below.flatMap((part) => walk(part, prefix)),
    ];
  };
  return walk(root, '');
}

/**
 * Reads what `--fields` says: dotted paths separated by commas, such as `headline,date.day,related.text`.
 * @throws RecorteError `bad-option` when it names no path, or one that an Article does not have
 */
export function parseFields(list: string): Fields {
  const paths = list
    .split(',')
    .map((path) => path.trim())
    .filter(Boolean);
  if (paths.length === 0) throw new RecorteError({ code: 'bad-option', message: 'no field named', hint: example });
  const known = fieldPaths();
  for (const path of paths) {
    if (known.includes(path)) continue;
    const message = `there is no field ${JSON.stringify(path)}`;
    throw new RecorteError({ code: 'bad-option', message, hint: fieldHint(path) });
  }
  return [...new Set(paths)].map((path) => path.split('.'));
}

const example = 'Name some as in headline,date.day,related.text; `recorte --fields help` lists them';
