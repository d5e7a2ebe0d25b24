import { RecorteError } from '../../../../errors.ts';
import { isSystemFault } from '../../../../node/system-fault.ts';
import type { Entry } from '../../../entry.ts';
import type { Bytes } from '../../bytes.ts';
import { memberOf } from '../../member.ts';
import { errorEntry, type Reading, type Source } from '../../source.ts';
import { nextMember } from './header.ts';

const blockBytes = 512;

/**
 * The files in a tar archive, in its order. Links and folders hold nothing; names are names, never paths to write to. Where it
 * is damaged or cut off it ends with an error; all that comes before is kept, which the streams of tar libraries drop.
 */
export async function* readTar({ place }: Source, bytes: Bytes, { readWithin }: Reading): AsyncGenerator<Entry> {
  for (;;) {
    const offset = bytes.position;
    let at = { ...place, offset };
    let failed = false;
    try {
      const member = await nextMember(bytes);
      if (member === null) return;
      at = { ...place, member: memberOf(place, member.name), offset };
      const end = bytes.position + Math.ceil(member.size / blockBytes) * blockBytes;
      const content = stretch(bytes, member.size, (error) => {
        failed = true;
        return broken(place.input, error);
      });
      if (member.isFile) yield* readWithin({ place: at, bytes: content, path: null, met: true });
      if (failed) return;
      await skip(bytes, end - bytes.position);
    } catch (error) {
      yield errorEntry(at, broken(place.input, error));
      return;
    }
  }
}

/** The next bytes of an archive as a source of their own. */
async function* stretch(bytes: Bytes, size: number, fault: (error: unknown) => unknown): AsyncGenerator<Uint8Array> {
  const end = bytes.position + size;
  try {
    while (bytes.position < end) {
      const held = await bytes.peek(1);
      if (held.length === 0) throw new CutOff();
      const part = held.subarray(0, end - bytes.position);
      bytes.skip(part.length);
      yield part;
    }
  } catch (error) {
    throw fault(error);
  }
}

async function skip(bytes: Bytes, n: number): Promise<void> {
  for (let left = n; left > 0; ) {
    const { length } = (await bytes.peek(1)).subarray(0, left);
    if (length === 0) throw new CutOff();
    bytes.skip(length);
    left -= length;
  }
}

class CutOff extends Error {}

function broken(input: string, cause: unknown): unknown {
  if (cause instanceof RecorteError || isSystemFault(cause)) return cause;
  const cut = cause instanceof CutOff;
  const message = cut ? 'a tar archive that is cut off' : `a damaged tar archive (${(cause as Error).message})`;
  return new RecorteError({ code: 'unreadable', input, message, hint: 'Get the file again', cause });
}
