/** What of an input is changed: its text or its bytes, which may stand beside settings. */
export type Content = string | Uint8Array;

export const contentOf = (input: unknown): Content => (Array.isArray(input) ? input[0] : input) as Content;

/** An input with other text or bytes, and the same settings. */
export const withContent = (input: unknown, content: Content): unknown =>
  Array.isArray(input) ? [content, ...input.slice(1)] : content;

/** As JSON, in which bytes are hexadecimal. */
export const written = (input: unknown): string =>
  JSON.stringify(input, (_, part) =>
    part instanceof Uint8Array
      ? { hex: Buffer.from(part).toString('hex') }
      : part?.type === 'Buffer'
        ? hexOf(part)
        : part,
  );

const hexOf = ({ data }: { data: number[] }): { hex: string } => ({ hex: Buffer.from(data).toString('hex') });

export const unwritten = (json: string): unknown =>
  JSON.parse(json, (_, part) => (typeof part?.hex === 'string' ? Buffer.from(part.hex, 'hex') : part));
