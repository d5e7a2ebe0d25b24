import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { outputFault } from '../../node/output-fault.ts';
import { syncFolder } from './disk.ts';
import { documentName } from './document-name.ts';
import type { OpenSink } from './sink.ts';

/** Files that are made durable at once. */
const together = 16;

export interface Folder {
  path: string;
  /** With its dot. */
  ending: string;
  /** Documents in one folder; null for the usual number. */
  shard: number | null;
}

/** A file for each document. Names follow from the documents alone, so that a run that goes on writes the same. */
export function folder({ path, ending, shard }: Folder): OpenSink {
  const draft = join(path, '.recorte.part');
  return async () => {
    const guarded = async (work: () => Promise<unknown>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        throw outputFault(error, path, { resumable: true });
      }
    };
    let unsaved: string[] = [];
    let made = path;
    await guarded(() => mkdir(path, { recursive: true }));
    await guarded(() => rm(draft, { force: true }));
    const save = async (): Promise<void> => {
      for (let at = 0; at < unsaved.length; at += together) {
        await guarded(() => Promise.all(unsaved.slice(at, at + together).map(syncFile)));
      }
      for (const name of new Set(unsaved.map(dirname))) await syncFolder(name);
      unsaved = [];
    };
    return {
      add: (text, { number, name }) =>
        guarded(async () => {
          const file = join(path, documentName(number, name, ending, shard ?? undefined));
          if (dirname(file) !== made) {
            made = dirname(file);
            await mkdir(made, { recursive: true });
          }
          await writeFile(draft, text, { flag: 'wx' });
          await rename(draft, file);
          unsaved.push(file);
        }),
      settled: true,
      async save() {
        await save();
        return {};
      },
      async finish() {
        await save();
        await rm(draft, { force: true });
      },
      leave: async () => {},
    };
  };
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
