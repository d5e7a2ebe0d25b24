import { access, chmod, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { privateMode, usualMode } from '../../node/new-file.ts';
import { outputFault } from '../../node/output-fault.ts';
import { type AppendFile, appendFile } from './append-file.ts';
import { syncFolder } from './disk.ts';
import { type Pack, packingFor } from './packing.ts';
import { shardName } from './shard-name.ts';
import type { OpenSink, Sink, SinkState } from './sink.ts';

/** Unpacked bytes of one packed part; what a run that is killed has to do again. */
const partBytes = 512 * 1024;

export interface TextFile {
  /** Its final name; `.gz` and `.zst` say how it is packed. */
  path: string;
  /** What each file begins with, such as the header of a CSV. */
  head: string;
  /** Documents in one file, of which there are then several; null for one file. */
  shard: number | null;
}

/**
 * Lines in a file, or in a row of files of `shard` documents each. Until one is whole it has another name (`.part`).
 * @throws RecorteError bad-option when it cannot be packed so, output-failed
 */
export function textFile({ path, head, shard }: TextFile): OpenSink {
  const pack = packingFor(path);
  const nameOf = (index: number): string => (shard === null ? path : shardName(path, index));
  return async (saved) => {
    let index = saved?.shard ?? 0;
    let documents = saved?.documents ?? 0;
    let file = await openPart(nameOf(index), saved);
    let pending = '';
    let pendingBytes = 0;

    const write = async (text: string): Promise<void> => {
      if (!pack) return file.append(Buffer.from(text));
      pending += text;
      pendingBytes += Buffer.byteLength(text);
      if (pendingBytes >= partBytes) await packPending(pack);
    };
    const packPending = async (packer: Pack): Promise<void> => {
      if (pending === '') return;
      const packed = await packer(Buffer.from(pending));
      pending = '';
      pendingBytes = 0;
      await file.append(packed);
    };
    const close = async (): Promise<void> => {
      // Nothing at all packed is no file that could be unpacked.
      if (pack && file.length === 0 && pending === '') await file.append(await pack(Buffer.alloc(0)));
      if (pack) await packPending(pack);
      await file.sync();
      await file.close();
      await settle(nameOf(index));
    };
    const begin = async (): Promise<void> => {
      if (head !== '') await write(head);
    };

    // A packed head that was saved alone was still in memory.
    if (file.length === 0) await begin();
    const sink: Sink = {
      async add(text) {
        if (documents === shard) {
          await close();
          index++;
          documents = 0;
          file = await openPart(nameOf(index), null);
          await begin();
        }
        documents++;
        await write(text);
      },
      get settled() {
        return pending === '';
      },
      async save() {
        await file.sync();
        return { shard: index, documents, bytes: file.length };
      },
      finish: close,
      leave: () => file.close(),
    };
    return sink;
  };
}

/** The unfinished file. One that was finished after the last save is an unfinished one again. */
async function openPart(path: string, saved: SinkState | null): Promise<AppendFile> {
  const part = partName(path);
  if (saved && !(await exists(part)) && (await exists(path))) await rename(path, part);
  return appendFile(part, saved?.bytes ?? 0, privateMode);
}

async function settle(path: string): Promise<void> {
  try {
    await chmod(partName(path), usualMode());
    await rename(partName(path), path);
    await syncFolder(dirname(path));
  } catch (error) {
    throw outputFault(error, path, { resumable: true });
  }
}

const partName = (path: string): string => `${path}.part`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
