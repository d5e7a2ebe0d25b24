import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { outputFault } from '../../node/output-fault.ts';
import { writeWhole } from './disk.ts';
import type { OpenSink } from './sink.ts';

/** Bytes of JSON that one part is made of: held in memory until it is written. */
const partBytes = 16 * 1024 * 1024;

export interface PartsFolder {
  path: string;
  /** Of the parts' names, with its dot. */
  ending: string;
  /** Documents in one part at most; null for as many as fit. */
  shard: number | null;
  /** Writes rows as a whole file. */
  part(rows: object[]): Uint8Array | Promise<Uint8Array>;
}

/** A folder of finished files of a table, each as many documents as fit: what is in which follows from them alone. */
export function partsFolder({ path, ending, shard, part }: PartsFolder): OpenSink {
  return async (saved) => {
    try {
      await mkdir(path, { recursive: true });
    } catch (error) {
      throw outputFault(error, path);
    }
    let index = saved?.parts ?? 0;
    let held: string[] = [];
    let bytes = 0;
    const cut = async (): Promise<void> => {
      const rows = held.flatMap((lines) =>
        lines
          .split('\n')
          .filter(Boolean)
          .map((line) => JSON.parse(line) as object),
      );
      const name = `part-${String(index).padStart(5, '0')}${ending}`;
      await writeWhole(join(path, name), await part(rows), { draft: join(path, `.${name}.tmp`) });
      index++;
      held = [];
      bytes = 0;
    };
    return {
      async add(text) {
        held.push(text);
        bytes += text.length;
        if (bytes >= partBytes || held.length === shard) await cut();
      },
      get settled() {
        return held.length === 0;
      },
      save: async () => ({ parts: index }),
      async finish() {
        // A table of no rows is one file too: its columns are there to be read.
        if (held.length > 0 || index === 0) await cut();
      },
      leave: async () => {},
    };
  };
}

/**
 * Whether a file name is that of a part.
 * @param endings that parts may have, with the dot
 */
export function isPartName(file: string, endings: readonly string[]): boolean {
  const [, ending = ''] = /^part-\d+(\.[a-z\d]+)$/.exec(file) ?? [];
  return endings.includes(ending);
}
