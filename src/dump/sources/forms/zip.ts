import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import { getFileNameLowLevel, type Entry as Member, openPromise, type ZipFile } from 'yauzl';
import { RecorteError } from '../../../errors.ts';
import { type RatioGuard, ratioGuard } from '../../../node/input/limits.ts';
import { isSystemFault } from '../../../node/system-fault.ts';
import type { Entry } from '../../entry.ts';
import type { Bytes } from '../bytes.ts';
import { memberOf } from '../member.ts';
import { onDisk } from '../on-disk.ts';
import { errorEntry, type Reading, type Source } from '../source.ts';

/** The files in a ZIP archive, in the order of its directory. Names are names, never paths to write to. */
export async function* readZip(source: Source, bytes: Bytes, { limits, readWithin }: Reading): AsyncGenerator<Entry> {
  const { place } = source;
  const { path, remove } = await onDisk(source, bytes);
  try {
    // Names are not decoded by yauzl, which would give up on an archive for one that leads out of its folder.
    const archive = await openPromise(path, { decodeStrings: false, validateEntrySizes: false });
    // Members may lie over each other: what counts is what all of them unpack to.
    const guard = ratioGuard(limits, place.input);
    guard.took((await stat(path)).size);
    for await (const member of archive.eachEntry()) {
      const name = getFileNameLowLevel(member.generalPurposeBitFlag, member.fileNameRaw, member.extraFields, false);
      if (name.endsWith('/')) continue;
      const at = { ...place, member: memberOf(place, name), offset: member.relativeOffsetOfLocalHeader };
      const behind = source.path === null ? {} : { behind: member.relativeOffsetOfLocalHeader };
      if (!member.canDecodeFileData()) yield { ...errorEntry(at, closed(member, place.input)), ...behind };
      else {
        const content = contentOf(archive, member, place.input, guard);
        const within = readWithin({ place: at, bytes: content, path: null, met: true });
        for await (const entry of within) yield { ...entry, ...behind };
        guard.gave(0);
      }
    }
  } catch (error) {
    throw isSystemFault(error) || error instanceof RecorteError ? error : broken(place.input, error);
  } finally {
    await remove();
  }
}

/** The bytes of a member, whose checksum has to fit. */
async function* contentOf(
  archive: ZipFile,
  member: Member,
  input: string,
  guard: RatioGuard,
): AsyncGenerator<Uint8Array> {
  let sum = 0;
  try {
    for await (const chunk of await archive.openReadStreamPromise(member)) {
      guard.gave(chunk.length);
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (cause) {
    throw isSystemFault(cause) || cause instanceof RecorteError ? cause : damaged(input, cause);
  }
  if (sum !== member.crc32) throw damaged(input);
}

const damaged = (input: string, cause?: unknown): RecorteError =>
  new RecorteError({
    code: 'unreadable',
    input,
    message: 'damaged in its ZIP archive',
    hint: 'Get the archive again',
    cause,
  });

function closed(member: Member, input: string): RecorteError {
  const [message, hint] = member.isEncrypted()
    ? ['encrypted in its ZIP archive', 'Unpack the archive with its password']
    : [`packed in a way that is not known (method ${member.compressionMethod})`, 'Unpack the archive first'];
  return new RecorteError({ code: 'unreadable', input, message, hint });
}

function broken(input: string, cause: unknown): RecorteError {
  const reason = cause instanceof Error ? cause.message.replace(/\.$/, '') : String(cause);
  const cut = /end of central directory/i.test(reason);
  const message = cut
    ? 'a ZIP archive without its end, where its directory stands'
    : `a damaged ZIP archive (${reason})`;
  return new RecorteError({
    code: 'unreadable',
    input,
    message,
    hint: 'Get the file again, or save what can be saved by `zip -FF`',
    cause,
  });
}
