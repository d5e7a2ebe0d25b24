import fc from 'fast-check';
import { restructured } from './structure.ts';

/** How one change of a seed goes: where, how far, and what with. */
type Change = readonly [how: number, at: number, length: number, piece: number];

const changes = fc.array(fc.tuple(fc.nat(11), fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 6 });

/** Most inputs are small, so that there can be many; none is larger than the 100 kB that a hang is measured by. */
const longest = fc.constantFrom(...Array(12).fill(2000), ...Array(12).fill(6000), 20_000, 100_000);

/** Where a stretch of a seed begins, and how long it is: most often, all of it. */
const stretch = fc.oneof(
  fc.constant([0, Number.POSITIVE_INFINITY] as const),
  fc.tuple(fc.nat(), fc.constantFrom(60, 300, 1000, 3000)),
);

function cut<Content extends string | Uint8Array>(seed: Content, [at, length]: readonly [number, number]): Content {
  if (length >= seed.length) return seed;
  const from = at % (seed.length - length + 1);
  return seed.slice(from, from + length) as Content;
}

/** Marks that decide how something is read. */
const marks = [
  ...'<>&"\'\\/[](){}|:;,.-_*#`~=\n\r\t\0\v\f\u0085\u00a0\u00ad\u200b\u200d\u200f\u2028\u202e\u2066\ufeff\ufffd'.split(
    '',
  ),
  ...'\ud83d\ude00 \ud83d \ude00 \udbff\udfff </p> <!-- --> <![CDATA[ ]]> <script> </script> <pre> <a·href="x"> <br> <table><tr><td> &amp; &#0; &#xD800; &#x110000;'.split(
    ' ',
  ),
  ...'\\n \\u00f3 \\ud800 ```\n ---\n +++\n > - 1. | **a** [a](b) ![a](b) ""  , }, {"a": [" Por · Foto: · By · 12/13/2025 31·de·febrero 99:99 T25:61Z http://[ javascript:1 data:,1 %00 %ff ../../../'.split(
    ' ',
  ),
].map((mark) => mark.replaceAll('·', ' '));

/**
 * Real input, changed as networks, scrapers and people who mean ill change it: cut, repeated, nested, mixed with other input, with
 * marks put in, by characters and by what belongs together.
 */
export const mutated = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...seeds), stretch, fc.constantFrom(...seeds), changes, longest)
    .map(([seed, part, other, all, most]) =>
      all.reduce((text, change) => changed(text, other, change).slice(0, most), cut(seed, part)),
    );

function changed(text: string, other: string, [how, at, length, piece]: Change): string {
  const from = text.length === 0 ? 0 : at % (text.length + 1);
  const size = 1 + (length % (how % 2 === 0 ? 16 : 2000));
  const part = text.slice(from, from + size);
  const mark = marks[piece % marks.length] ?? '';
  switch (how) {
    case 0:
      return text.slice(0, from);
    case 1:
      return text.slice(0, from) + text.slice(from + size);
    case 2:
      return text.slice(0, from) + part.repeat(1 + (piece % 200)) + text.slice(from);
    case 3:
      return (
        text.slice(0, from) +
        other.slice(piece % (other.length + 1), (piece % (other.length + 1)) + size) +
        text.slice(from)
      );
    case 4:
      return text.slice(0, from) + mark.repeat(1 + (length % 300)) + text.slice(from);
    case 5:
      return (
        text.slice(0, from) +
        text
          .slice(from, from + size)
          .split('')
          .reverse()
          .join('') +
        text.slice(from + size)
      );
    case 6:
      return part.repeat(piece % 40) + text + part.repeat(length % 40);
    case 7:
      return text.slice(0, from) + mark + text.slice(from);
    default:
      return restructured(text, other, piece, from, length);
  }
}

/** The same for bytes: bits flipped, lengths overwritten, stretches moved, written in another charset. */
export const mutatedBytes = (seeds: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc
    .tuple(fc.constantFrom(...seeds), fc.constantFrom(...seeds), changes, longest)
    .map(([seed, other, all, most]) =>
      all.reduce((bytes, change) => changedBytes(bytes, other, change).subarray(0, most), seed),
    );

function changedBytes(bytes: Uint8Array, other: Uint8Array, [how, at, length, piece]: Change): Uint8Array {
  const from = bytes.length === 0 ? 0 : at % bytes.length;
  const size = 1 + (length % (how % 2 === 0 ? 8 : 400));
  const edges = [0x00, 0x01, 0x7f, 0x80, 0xff, 0x1f, 0xfe, 0x0a];
  switch (how) {
    case 0:
      return bytes.subarray(0, from);
    case 1:
      return joined(bytes.subarray(0, from), bytes.subarray(from + size));
    case 2:
      return joined(bytes.subarray(0, from), bytes.subarray(from, from + size), bytes.subarray(from));
    case 3:
      return joined(
        bytes.subarray(0, from),
        other.subarray(piece % (other.length + 1)).subarray(0, size),
        bytes.subarray(from),
      );
    case 4:
      return Uint8Array.from(bytes, (byte, index) => (index === from ? byte ^ (1 << (piece % 8)) : byte));
    case 5:
      return joined(bytes, other);
    case 6:
    case 7: {
      const part = Buffer.from(bytes.subarray(from, from + size)).toString('latin1');
      return joined(
        bytes.subarray(0, from),
        Buffer.from(part, how === 6 ? 'utf8' : 'utf16le'),
        bytes.subarray(from + size),
      );
    }
    default: {
      const edge = edges[piece % edges.length] ?? 0;
      return Uint8Array.from(bytes, (byte, index) => (index >= from && index < from + (size % 9) ? edge : byte));
    }
  }
}

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));
