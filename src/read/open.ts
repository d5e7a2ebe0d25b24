import { type Decoded, type DecodeOptions, decode } from './decode/decode.ts';
import type { SourceType } from './document.ts';
import type { Platform } from './platform.ts';
import { tellSourceType } from './source-type.ts';

export interface OpenOptions extends DecodeOptions {
  /** Read as this instead of telling by content. */
  type?: SourceType | undefined;
}

/** An input that is ready for its reader. */
export interface Opened extends Decoded {
  type: SourceType;
  /** Hex SHA-256 of the bytes (of a string: of its UTF-8). */
  digest: string;
}

/**
 * Decodes an input and tells what it is.
 * @throws RecorteError `unknown-encoding`, `binary-input`
 */
export function open(input: Uint8Array | string, options: OpenOptions, platform: Platform): Opened {
  const decoded = decode(input, options, platform.charsets);
  return { ...decoded, type: options.type ?? tellSourceType(decoded.text), digest: platform.digest(input) };
}
