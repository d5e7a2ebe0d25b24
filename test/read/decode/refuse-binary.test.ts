import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RecorteError } from '../../../src/errors.ts';
import { nodeCharsets } from '../../../src/node/charsets.ts';
import { decode } from '../../../src/read/decode/decode.ts';

const read = (input: Uint8Array | string, name?: string) => decode(input, { name }, nodeCharsets).text;
const bytesOf = (start: string, length = 400): Uint8Array =>
  Uint8Array.from({ length: start.length + length }, (_, i) =>
    i < start.length ? start.charCodeAt(i) : (i * 37) % 256,
  );

test.each([
  ['%PDF-1.7\n', 'PDF', 'pdftotext'],
  ['\x89PNG\r\n\x1a\n', 'PNG', 'text and HTML'],
  ['\xff\xd8\xff\xe0', 'JPEG', 'text and HTML'],
  ['GIF89a', 'GIF', 'text and HTML'],
  ['RIFF\x10\x20\x00\x00WEBPVP8 ', 'WebP', 'text and HTML'],
  ['\x00\x00\x00\x18ftypmp42', 'MP4', 'text and HTML'],
  ['PK\x03\x04\x14\x00', 'zip archive, or a docx', 'Unpack'],
  ['\x7fELF\x02\x01', 'ELF', 'text and HTML'],
  ['\x1f\x8b\x08', 'gzip', 'Decompress'],
  ['\x28\xb5\x2f\xfd', 'zstd', 'Decompress'],
  ['BZh91AY', 'bzip2', 'Decompress'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Word', 'Convert'],
  ['{\\rtf1\\ansi', 'RTF', 'Convert'],
  ['SQLite format 3\x00', 'SQLite', 'Export'],
  ['PAR1\x15\x04', 'Parquet', 'recorte batch'],
])('%j is refused', (start, what, hint) => {
  const run = () => read(bytesOf(start), 'entrada.bin');
  expect(run).toThrow(RecorteError);
  expect(run).toThrow(new RegExp(`^entrada\\.bin: not a text: it looks like .*${what}`));
  expect(run).toThrow(hint);
});

test('data full of control characters are refused, as bytes and as a string', () => {
  const data = bytesOf('', 4000);
  expect(() => read(data)).toThrow(/binary data/);
  expect(() => read(String.fromCharCode(...data))).toThrow(/binary data/);
  expect(() => read('%PDF-1.4 …')).toThrow(/PDF/);
});

test('texts that start with the letters of a signature are texts, and so is one with a stray NUL', () => {
  for (const text of ['GIF89a es un formato', 'MZ', 'BZh', 'PAR1: la nota', 'ID3', 'OggS'])
    expect(read(text)).toBe(text);
  const text = `${'La reunión terminó. '.repeat(20)}\0${'Fin. '.repeat(20)}`;
  expect(read(text)).toBe(text);
  expect(read(new TextEncoder().encode(text))).toBe(text);
});

test('any bytes are text or refused, never anything else', () => {
  const any = fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'binary', maxLength: 300 }));
  fc.assert(
    fc.property(any, (input) => {
      try {
        const { text, mend } = decode(input, {}, nodeCharsets);
        expect(text).not.toMatch(/\p{Surrogate}/u);
        expect(mend(text).length).toBeLessThanOrEqual(text.length);
      } catch (error) {
        expect(error).toMatchObject({ name: 'RecorteError', code: 'binary-input' });
      }
    }),
    { numRuns: 300 },
  );
});
