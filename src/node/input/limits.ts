import { RecorteError } from '../../errors.ts';
import { type Limits, raise, usualLimits } from '../../read/limits.ts';

/** What one input may have at most, before its documents are read. */
export interface InputLimits {
  /** Bytes that one document, or one line of `pipe`, may have when unpacked. */
  bytes: number;
  /** How many times its packed size something may unpack to; looked at once it has unpacked to more than one document may have. */
  ratio: number;
  /** Archives in archives. */
  archives: number;
  /** Documents of one archive or table. */
  members: number;
  /** Fields of one row of a table; commas and opening brackets of one record in JSON, outside of its strings. */
  values: number;
}

/** What flags limit: inputs, and the documents in them. */
export type AllLimits = InputLimits & Limits;

/**
 * The longest pages of news are a few MiB. Packed HTML is a tenth to a fiftieth of its size; deflate reaches 1,032 where all bytes are
 * the same. A dump may pack its archives, nobody packs those again and again.
 */
const usualInputLimits: InputLimits = {
  bytes: 64 * 2 ** 20,
  ratio: 250,
  archives: 4,
  members: 10_000_000,
  values: 1_000_000,
};

/** All of them, as flags name them. */
export const allUsualLimits: AllLimits = { ...usualInputLimits, ...usualLimits };

export const inputLimits = (limits: Partial<AllLimits> = {}): InputLimits => ({ ...usualInputLimits, ...limits });

const grouped = (most: number): string => most.toLocaleString('en-US');

const what: Readonly<Record<keyof InputLimits, (most: number) => string>> = {
  bytes: (most) => `more than ${most % 2 ** 20 === 0 ? `${most / 2 ** 20} MiB` : `${grouped(most)} bytes`}`,
  ratio: (most) => `it unpacks to more than ${grouped(most)} times its size`,
  archives: (most) => `archives in archives, more than ${grouped(most)} deep`,
  members: (most) => `more than ${grouped(most)} documents in one archive`,
  values: (most) => `more than ${grouped(most)} values in one record`,
};

/** An input, or a document in it, that is over a limit. */
export function overLimit(
  name: keyof InputLimits,
  limits: InputLimits,
  place: { input?: string; line?: number; cause?: unknown } = {},
): RecorteError {
  return new RecorteError({ code: 'too-large', message: what[name](limits[name]), hint: raise(name), ...place });
}

/** Watches how many times its packed size something unpacks to. */
export interface RatioGuard {
  /** Told of packed bytes that were read. */
  took(bytes: number): void;
  /**
   * Told of bytes that came out.
   * @throws RecorteError too-large
   */
  gave(bytes: number): void;
}

export function ratioGuard(limits: InputLimits, input: string): RatioGuard {
  let [packed, unpacked] = [0, 0];
  return {
    took(bytes) {
      packed += bytes;
    },
    gave(bytes) {
      unpacked += bytes;
      if (unpacked > limits.bytes && unpacked > limits.ratio * packed) throw overLimit('ratio', limits, { input });
    },
  };
}
