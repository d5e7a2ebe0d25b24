/** Why a frame of zstd is not unpacked. */
export class ZstdFault extends Error {
  /** `refused` is what nobody damaged, but takes more than is given to it. */
  readonly kind: 'damaged' | 'cut-off' | 'wrong-checksum' | 'refused';
  /** What to do about what is refused. */
  readonly hint: string | null;

  constructor(kind: ZstdFault['kind'], message: string, hint: string | null = null) {
    super(message);
    this.kind = kind;
    this.hint = hint;
  }
}
