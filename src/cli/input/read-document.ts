import { RecorteError } from '../../errors.ts';
import { type AllLimits, inputLimits, overLimit } from '../../node/input/limits.ts';
import { unpack } from '../../node/input/unpack.ts';
import { chunks } from './chunks.ts';
import { type OtherInput, recordInput, wholeInput } from './other-inputs.ts';

/** Bytes that are enough to know an archive by. */
const headBytes = 64 * 1024;

interface Wanted {
  /** Whether a text is taken whatever it looks like. */
  asIs: boolean;
  limit?: Partial<AllLimits> | undefined;
}

/**
 * The bytes of one document, unpacked; `-` is standard input. Reads no more than it must to refuse an input.
 * @throws RecorteError when it cannot be read, is too large, or is for another command
 */
export async function readDocument(input: string, { asIs, limit }: Wanted): Promise<Uint8Array> {
  const limits = inputLimits(limit);
  const parts: Uint8Array[] = [];
  let length = 0;
  let known = false;
  for await (const part of unpack(chunks(input), input, limits)) {
    parts.push(part);
    length += part.length;
    if (!known && length >= headBytes) {
      refuse(wholeInput(join(parts), asIs), input);
      known = true;
    }
    if (length > limits.bytes) {
      if (!asIs) refuse(recordInput(join(parts), { cut: true }), input);
      throw overLimit('bytes', limits, { input });
    }
  }
  const bytes = join(parts);
  if (!known) refuse(wholeInput(bytes, asIs), input);
  if (!asIs) refuse(recordInput(bytes, { cut: false }), input);
  return bytes;
}

function join(parts: Uint8Array[]): Uint8Array {
  const [first] = parts;
  return parts.length === 1 && first ? first : Buffer.concat(parts);
}

function refuse(found: OtherInput | null, input: string): void {
  if (!found) return;
  throw new RecorteError({ code: 'wrong-command', input, message: `is ${found.what}`, hint: found.hint(input) });
}
