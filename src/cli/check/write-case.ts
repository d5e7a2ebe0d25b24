import { readFile, unlink } from 'node:fs/promises';
import type { Case } from '../../check/case.ts';
import { isObject, type Json, type JsonObject, type Path } from '../../check/json.ts';
import { parseJson } from '../../check/json-source.ts';
import { type Leave, renew } from '../../check/update/renew.ts';
import { rewrite } from '../../check/update/rewrite.ts';
import { RecorteError } from '../../errors.ts';
import type { Article } from '../../generated/article.ts';
import { fileOutput } from '../output/file-output.ts';
import { inputKey } from './cases/expectation.ts';
import { knownFileOf } from './cases/files-case.ts';

/** Writes what an Article has into the expectation of a case. */
export async function writeExpectation({ expectation }: Case, article: Article, leave: Leave): Promise<void> {
  const { file, line, root, value } = expectation;
  const renewed = renew(value, JSON.parse(JSON.stringify(article)) as Json, leave) as JsonObject;
  await change(file, line, (text) => rewrite(text, root, withInput(text, root, renewed)));
}

/** The key that names the input, which says nothing of the Article, in its place. */
function withInput(text: string, root: Path, renewed: JsonObject): JsonObject {
  const old = valueAt(text, root);
  const keys = isObject(old) ? Object.keys(old) : [];
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] => {
      if (key === inputKey) return [[key, (old as JsonObject)[key] as Json]];
      return Object.hasOwn(renewed, key) ? [[key, renewed[key] as Json]] : [];
    }),
  );
}

/** Takes fields out of what is known to differ; a file with nothing left in it goes. */
export async function writeKnown(
  { expectation: { file, line }, known }: Case,
  mended: readonly string[],
): Promise<void> {
  const left = Object.fromEntries(Object.entries(known).filter(([field]) => !mended.includes(field)));
  if (line !== null) return change(file, line, (text) => rewrite(text, ['known'], left));
  const knownFile = knownFileOf(file);
  if (Object.keys(left).length === 0) return unlink(knownFile);
  return change(knownFile, null, (text) => rewrite(text, [], left));
}

/** Changes a file, or one line of it. */
async function change(file: string, line: number | null, edit: (text: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const lines = line === null ? [text] : text.split('\n');
  const at = (line ?? 1) - 1;
  lines[at] = edit(lines[at] ?? '');
  const output = await fileOutput(file);
  await output.write(lines.join('\n'));
  await output.finish();
}

function valueAt(text: string, root: Path): Json | undefined {
  const parsed = parseJson(text);
  if ('fault' in parsed) {
    const message = 'has changed while it was checked';
    throw new RecorteError({ code: 'bad-case', message, hint: 'Check it again' });
  }
  return root.reduce<Json | undefined>(
    (value, step) => (isObject(value) ? value[step as string] : undefined),
    parsed.value,
  );
}
