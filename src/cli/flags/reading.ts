import type { Engine } from '../../engine.ts';
import { RecorteError } from '../../errors.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import type { Values } from './options.ts';

/** The flags that say how documents are read. */
export const readingFlags = [
  'type',
  'encoding',
  'lang',
  'url',
  'now',
  'headlineGuess',
  'model',
  'limit',
  'links',
  'provenance',
] as const;

/** The flags that say which field of a JSON line holds what. */
export const lineFieldFlags = ['idField', 'htmlField', 'textField', 'urlField', 'fetchedField'] as const;

type Reading = Values<(typeof readingFlags)[number]>;

/** What the flags say about every document. */
export function extractOptions({
  type,
  encoding,
  lang,
  url,
  now,
  headlineGuess,
  links,
  provenance,
  limit,
}: Reading): ExtractOptions {
  return { type, encoding, lang, url, now, headlineGuess, links, provenance, limits: limit };
}

/**
 * Loads what reads documents, once the flags for it are known to be right.
 * @throws RecorteError unknown-encoding, bad-model
 */
export async function loadReader({ encoding, model }: Reading): Promise<Engine> {
  if (encoding !== undefined) await checkEncoding(encoding);
  const { loadEngine } = await import('../../engine.ts');
  return asFlag(model, () => loadEngine({ model }));
}

/**
 * Checks the same flags where others read the documents.
 * @returns the hash of weights of one's own, null for the shipped ones
 * @throws RecorteError unknown-encoding, bad-model
 */
export async function checkReader({ encoding, model }: Reading): Promise<string | null> {
  if (encoding !== undefined) await checkEncoding(encoding);
  if (model === undefined) return null;
  const { modelFromFile } = await import('../../node/model.ts');
  return asFlag(model, async () => modelFromFile(model).hash);
}

/** A file of weights that is not there is no failed input, but a wrong flag. */
async function asFlag<Result>(model: string | undefined, load: () => Promise<Result>): Promise<Result> {
  try {
    return await load();
  } catch (cause) {
    if (!(cause instanceof RecorteError) || model === undefined) throw cause;
    const { reason, hint } = cause;
    throw new RecorteError({ code: 'bad-model', input: model, message: reason, hint, cause });
  }
}

async function checkEncoding(encoding: string): Promise<void> {
  const { nodeCharsets } = await import('../../node/charsets.ts');
  if (nodeCharsets.name(encoding) !== null) return;
  throw new RecorteError({
    code: 'unknown-encoding',
    message: `--encoding: '${encoding}' is not a known charset`,
    hint: 'Try utf-8, windows-1252, shift_jis',
  });
}
