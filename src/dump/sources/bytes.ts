/** Bytes of a stream that can be looked at before they are taken. */
export interface Bytes {
  /** How many were taken. */
  readonly position: number;
  /**
   * The next bytes, at least `n` unless the stream ends before; more where they are there anyway. Takes none. Throws what the
   * stream does when it fails before.
   */
  peek(n: number): Promise<Uint8Array>;
  /** The same, but what there is before a failure is given: the failure comes when more is needed. */
  look(n: number): Promise<Uint8Array>;
  /** Takes bytes that were looked at. */
  skip(n: number): void;
  /** Keeps what is taken from here on, up to `limit` bytes, so that it can be given back. */
  mark(limit: number): void;
  /** Gives back what was taken since the mark; nothing when that was more than its limit. */
  rewind(): void;
  /** Takes all that are left, as they come. */
  rest(): AsyncGenerator<Uint8Array>;
  /** Gives up on what is left. */
  close(): Promise<void>;
}

export function bytesOf(source: AsyncIterable<Uint8Array>): Bytes {
  const iterator = source[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let position = 0;
  let kept: Uint8Array[] = [];
  let room = 0;
  let ended = false;
  let failure: { error: unknown } | null = null;
  const next = async (): Promise<Uint8Array | null> => {
    try {
      const { value, done } = await iterator.next();
      if (!done) return value;
    } catch (error) {
      failure = { error };
    }
    ended = true;
    return null;
  };
  return {
    get position() {
      return position;
    },
    async peek(n) {
      const found = await this.look(n);
      if (failure && found.length < n) throw failure.error;
      return found;
    },
    async look(n) {
      const parts = [held];
      let length = held.length;
      while (length < n && !ended) {
        const part = await next();
        if (part) parts.push(part);
        length += part?.length ?? 0;
      }
      if (parts.length > 1) held = held.length === 0 && parts.length === 2 ? (parts[1] ?? held) : Buffer.concat(parts);
      return held;
    },
    skip(n) {
      if (n < room) kept.push(held.subarray(0, n));
      else kept = [];
      room = Math.max(0, room - n);
      held = held.subarray(n);
      position += n;
    },
    mark(limit) {
      kept = [];
      room = limit;
    },
    rewind() {
      const back = kept.reduce((sum, { length }) => sum + length, 0);
      if (back > 0) held = Buffer.concat([...kept, held]);
      position -= back;
      this.mark(0);
    },
    async *rest() {
      while (held.length > 0 || !ended) {
        const part = held;
        held = new Uint8Array();
        position += part.length;
        if (part.length > 0) yield part;
        held = (await next()) ?? held;
      }
      if (failure) throw failure.error;
    },
    async close() {
      await iterator.return?.();
    },
  };
}
