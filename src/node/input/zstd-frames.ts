import { libzstd } from '../../generated/libzstd.ts';
import { ZstdFault } from './zstd-fault.ts';

/** What one step of unpacking came to. */
export interface ZstdStep {
  /** How many of the bytes it took. */
  taken: number;
  /** What they unpack to, or a part of it. */
  part: Uint8Array;
  /** Where it left off: behind a frame, in one that needs more bytes, or with more of what it took still to give. */
  at: 'end' | 'needs-more' | 'has-more';
}

/** Unpacks frames of zstd, one after the other. */
export interface ZstdFrames {
  /**
   * Takes some bytes, never those behind the end of a frame, and gives 128 KiB at most.
   * @throws ZstdFault
   */
  step(bytes: Uint8Array): ZstdStep;
  /** Gives its memory back. */
  close(): void;
}

const noMemory = 64;

/** By number, as zstd_errors.h has them; those that are not here are damages. */
const faults: Readonly<Record<number, ConstructorParameters<typeof ZstdFault>>> = {
  16: ['refused', 'packed by zstd with a window of more than 128 MiB', 'Unpack it by `zstd -d --long=31` first'],
  22: ['wrong-checksum', 'its checksum is wrong'],
  32: ['refused', 'packed by zstd with a dictionary', 'Unpack it by `zstd -d -D DICTIONARY` first'],
  [noMemory]: ['refused', 'packed by zstd with more memory than there is left', 'Unpack it by `zstd -d` first'],
};

const faultOf = (number: number): ZstdFault => new ZstdFault(...(faults[number] ?? ['damaged', 'damaged zstd data']));

/** Errors are sizes that nothing has: the last ones of 32 bits. */
const errors = { from: 2 ** 32 - 120, end: 2 ** 32 };

/** A block with its header, and what is given at once where it asks for less: of frames that are small it takes many. */
const biteBytes = { most: 128 * 1024 + 3, least: 1024 };

interface Library {
  memory: WebAssembly.Memory;
  malloc(bytes: number): number;
  ZSTD_createDCtx(): number;
  ZSTD_freeDCtx(context: number): number;
  ZSTD_DStreamOutSize(): number;
  ZSTD_decompressStream(context: number, output: number, input: number): number;
}

interface Machine {
  library: Library;
  /** Addresses of what goes in and out, and of the structures that say so: where it is, how long, how far. */
  bite: number;
  part: number;
  partBytes: number;
  input: number;
  output: number;
}

let machine: Machine | null = null;

function started(): Machine {
  const instance = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(libzstd, 'base64')), {
    env: { emscripten_notify_memory_growth() {} },
  });
  const library = instance.exports as unknown as Library;
  const partBytes = library.ZSTD_DStreamOutSize();
  const [bite, part] = [library.malloc(biteBytes.most), library.malloc(partBytes)];
  return { library, bite, part, partBytes, input: library.malloc(12), output: library.malloc(12) };
}

/**
 * Unpacks by libzstd, which refuses windows of more than 128 MiB and does work in proportion to what it takes and gives, whatever
 * a frame says of itself. Node has zstd of its own from 22.15 on only, and 24.21 drops without a word what follows a frame that
 * ends inside a chunk.
 */
export function zstdFrames(): ZstdFrames {
  machine ??= started();
  const { library, bite, part, partBytes, input, output } = machine;
  const context = library.ZSTD_createDCtx();
  if (context === 0) throw faultOf(noMemory);
  let wanted = 0;
  return {
    step(bytes) {
      const length = Math.min(bytes.length, Math.max(wanted, biteBytes.least), biteBytes.most);
      const before = new DataView(library.memory.buffer);
      new Uint8Array(before.buffer, bite, length).set(bytes.subarray(0, length));
      [bite, length, 0].forEach((value, n) => {
        before.setUint32(input + 4 * n, value, true);
      });
      [part, partBytes, 0].forEach((value, n) => {
        before.setUint32(output + 4 * n, value, true);
      });
      wanted = library.ZSTD_decompressStream(context, output, input) >>> 0;
      if (wanted > errors.from) throw faultOf(errors.end - wanted);
      // Memory that grew left the view behind.
      const after = new DataView(library.memory.buffer);
      const given = after.getUint32(output + 8, true);
      return {
        taken: after.getUint32(input + 8, true),
        part: new Uint8Array(after.buffer, part, given).slice(),
        at: wanted === 0 ? 'end' : given === partBytes ? 'has-more' : 'needs-more',
      };
    },
    close() {
      library.ZSTD_freeDCtx(context);
    },
  };
}
