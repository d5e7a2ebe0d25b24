import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { RecorteError } from '../../errors.ts';
import { asRecorteError } from '../../faults.ts';
import type { Entry } from '../entry.ts';

export interface SourceOptions {
  htmlField?: string | undefined;
  textField?: string | undefined;
  urlField?: string | undefined;
  idField?: string | undefined;
  fetchedField?: string | undefined;
  split?: string | undefined;
}

/** Files, folders and NDJSON. */
export async function* entries(inputs: readonly string[], options: SourceOptions): AsyncGenerator<Entry> {
  for (const input of inputs) {
    const place = { input, member: null, offset: null, line: null };
    try {
      const isFolder = input !== '-' && (await stat(input)).isDirectory();
      if (isFolder) {
        const names = (await readdir(input)).sort();
        yield* entries(
          names.map((name) => join(input, name)),
          options,
        );
      } else if (input === '-' || /\.(ndjson|jsonl)$/.test(input)) {
        let line = 0;
        for await (const text of createInterface({ input: input === '-' ? process.stdin : createReadStream(input) })) {
          line++;
          const at = { ...place, line };
          try {
            const { html, text: plain, id, url } = JSON.parse(text);
            yield {
              kind: 'document',
              place: at,
              content: html ?? plain,
              options: { id, url, name: input, line, type: html ? 'html' : 'text' },
            };
          } catch (cause) {
            const error = new RecorteError({ code: 'bad-json', input, line, message: 'not JSON', cause });
            yield { kind: 'error', place: at, error };
          }
        }
      } else if (/\.(png|jpg)$/.test(input)) yield { kind: 'skip', place, rule: 'picture' };
      else yield { kind: 'document', place, content: await readFile(input), options: { name: input } };
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      const fault = missing
        ? new RecorteError({ code: 'not-found', input, message: 'no such file' })
        : asRecorteError(error);
      yield { kind: 'error', place, error: fault };
    }
  }
}
