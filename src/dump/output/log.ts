import { rm } from 'node:fs/promises';
import { outputFault } from '../../node/output-fault.ts';
import { statOf } from '../../node/stat.ts';
import { jsonText } from '../../write/json-text.ts';
import { type AppendFile, appendFile } from './append-file.ts';

/** A list of what did not become a result, as NDJSON. */
export interface Log {
  add(value: object): Promise<void>;
  /** Makes what was added durable; its length in bytes. */
  save(): Promise<number>;
  close(): Promise<void>;
}

/**
 * A list in a file, which is there only when there is something in it.
 * @param length where to go on; 0 removes an old one
 * @throws RecorteError output-failed, resume-mismatch
 */
export async function fileLog(path: string, length: number): Promise<Log> {
  let file: AppendFile | null = null;
  if (length > 0) file = await appendFile(path, length);
  else if (statOf(path)?.isFile()) {
    await rm(path, { force: true }).catch((error) => {
      throw outputFault(error, path);
    });
  }
  return {
    async add(value) {
      file ??= await appendFile(path, 0);
      await file.append(Buffer.from(`${jsonText(value)}\n`));
    },
    async save() {
      await file?.sync();
      return file?.length ?? 0;
    },
    async close() {
      await file?.close();
    },
  };
}

/** A list that is printed. */
export const printedLog = (print: (text: string) => Promise<void>): Log => ({
  add: (value) => print(jsonText(value)),
  save: async () => 0,
  close: async () => {},
});

/** A list that nobody asked for. */
export const noLog: Log = { add: async () => {}, save: async () => 0, close: async () => {} };
