/** Bytes of a stream that can be looked at before they are taken. */
export interface Bytes {
  /** How many were taken. */
  readonly position: number;
  /** The next bytes, at least `n` unless the stream ends before; more where they are there anyway. Takes none. */
  peek(n: number): Promise<Uint8Array>;
  /** Takes bytes that were looked at. */
  skip(n: number): void;
  /** Takes all that are left, as they come. */
  rest(): AsyncGenerator<Uint8Array>;
  /** Gives up on what is left. */
  close(): Promise<void>;
}

export function bytesOf(source: AsyncIterable<Uint8Array>): Bytes {
  const iterator = source[Symbol.asyncIterator]();
  let held: Uint8Array = new Uint8Array();
  let position = 0;
  let ended = false;
  return {
    get position() {
      return position;
    },
    async peek(n) {
      const parts = [held];
      let length = held.length;
      while (length < n && !ended) {
        const next = await iterator.next();
        if (next.done) ended = true;
        else {
          parts.push(next.value);
          length += next.value.length;
        }
      }
      if (parts.length > 1) held = held.length === 0 && parts.length === 2 ? (parts[1] ?? held) : Buffer.concat(parts);
      return held;
    },
    skip(n) {
      held = held.subarray(n);
      position += n;
    },
    async *rest() {
      while (held.length > 0 || !ended) {
        const part = held;
        held = new Uint8Array();
        position += part.length;
        if (part.length > 0) yield part;
        const next = await iterator.next();
        if (next.done) ended = true;
        else held = next.value;
      }
    },
    async close() {
      await iterator.return?.();
    },
  };
}
