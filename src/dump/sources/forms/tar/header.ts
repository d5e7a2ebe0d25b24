import type { Bytes } from '../../bytes.ts';
import { needed } from '../../needed.ts';
import { isTar } from './is-tar.ts';

export interface Member {
  name: string;
  /** Bytes of its content, which come next. */
  size: number;
  isFile: boolean;
}

const blockBytes = 512;

/** Bytes of a long name or of extended facts: more is none. */
const mostFactBytes = 1024 * 1024;

/**
 * Takes the header of the next member (POSIX.1-2001 ustar and pax, and the long names of GNU tar); null at the end of the archive.
 * Throws what is wrong with it.
 */
export async function nextMember(bytes: Bytes): Promise<Member | null> {
  const extended = new Map<string, string>();
  for (;;) {
    const held = await bytes.peek(blockBytes);
    if (held.length === 0) return null;
    const block = Buffer.from(await needed(bytes, blockBytes));
    // Two blocks of zeros end an archive; what follows is padding.
    if (block.every((byte) => byte === 0)) return null;
    if (!isTar(block)) throw new Error('the header of a member is no header');
    bytes.skip(blockBytes);
    const size = numberIn(block, 124, 12);
    const type = String.fromCharCode(block[156] || 0x30);
    if (!'xgLK'.includes(type)) return memberIn(block, type, size, extended);
    if (size > mostFactBytes) throw new Error('a name without end');
    const padded = Math.ceil(size / blockBytes) * blockBytes;
    const facts = Buffer.from((await needed(bytes, padded)).subarray(0, size));
    bytes.skip(padded);
    if (type === 'L') extended.set('path', textIn(facts, 0, size));
    if (type === 'x') for (const [key, value] of recordsIn(facts)) extended.set(key, value);
  }
}

function memberIn(block: Buffer, type: string, size: number, extended: ReadonlyMap<string, string>): Member {
  const isUstar = textIn(block, 257, 6) === 'ustar';
  const prefix = isUstar ? textIn(block, 345, 155) : '';
  const name = textIn(block, 0, 100);
  const told = extended.get('size');
  const isFile = type === '0' || type === '7';
  return {
    name: extended.get('path') ?? (prefix === '' ? name : `${prefix}/${name}`),
    // Links and folders may tell the size of something else.
    size: '123456'.includes(type) ? 0 : told === undefined ? size : Number(told),
    isFile: isFile && !name.endsWith('/'),
  };
}

/** `12 path=nota\n` for each fact of pax. */
function* recordsIn(facts: Buffer): Generator<[string, string]> {
  for (let at = 0; at < facts.length; ) {
    const blank = facts.indexOf(0x20, at);
    const length = Number(facts.toString('latin1', at, blank));
    if (blank < 0 || !(length > 0)) return;
    const [, key = '', value = ''] = /^([^=]*)=([\s\S]*)\n$/.exec(facts.toString('utf8', blank + 1, at + length)) ?? [];
    yield [key, value];
    at += length;
  }
}

/** Octal digits, or a binary number where the first bit says so. */
function numberIn(block: Buffer, start: number, length: number): number {
  const field = block.subarray(start, start + length);
  if ((field[0] ?? 0) & 0x80) {
    const value = field.subarray(1).reduce((sum, byte) => sum * 256 + byte, 0);
    if (!Number.isSafeInteger(value)) throw new Error('a size that is none');
    return value;
  }
  const digits = field.toString('latin1').replace(/[\0 ]+/g, '');
  if (!/^[0-7]*$/.test(digits)) throw new Error('a size that is none');
  return Number.parseInt(digits || '0', 8);
}

function textIn(block: Buffer, start: number, length: number): string {
  const field = block.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end < 0 ? length : end);
}
