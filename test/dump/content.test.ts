import { createHash } from 'node:crypto';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { atHand, type Content, gather, heldBytes, sizeOf } from '../../src/dump/content.ts';
import { follow, noTrail } from '../../src/dump/resume/trail.ts';
import { folder } from '../cli/recorte.ts';

const long = Buffer.alloc(700_000, 'El puerto reabre. ');
const short = long.subarray(0, 500_000);

/** What is gathered of bytes that come in pieces. */
function gathered(path: string | null, bytes: Buffer): Content {
  const all = gather(path);
  for (let at = 0; at < bytes.length; at += 200_000) all.add(bytes.subarray(at, at + 200_000));
  expect(all.bytes).toBe(bytes.length);
  return all.content();
}

const fileOf = (bytes: Buffer): string => join(folder({ 'page.html': bytes }), 'page.html');

it('leaves a large file where it lies, and knows its digest', () => {
  const path = fileOf(long);
  const sha256 = createHash('sha256').update(long).digest('hex');
  const content = gathered(path, long);
  expect(content).toEqual({ path, bytes: 700_000, sha256 });
  expect([sizeOf(content), heldBytes(content)]).toEqual([700_000, 0]);
});

it.each([
  ['a small file', 'page.html', short],
  ['what can be read once', null, long],
])('holds %s', (_, path, bytes) => {
  const content = gathered(path, bytes);
  expect(Buffer.compare(content as Uint8Array, bytes)).toBe(0);
  expect([sizeOf(content), heldBytes(content)]).toEqual([bytes.length, bytes.length]);
});

it('reads what was left on the disk', async () => {
  const read = await atHand(gathered(fileOf(long), long));
  expect(Buffer.compare(read as Uint8Array, long)).toBe(0);
});

it('says that a file is gone, or has changed', async () => {
  const path = fileOf(long);
  const content = gathered(path, long);
  appendFileSync(path, 'more');
  await expect(atHand(content)).rejects.toMatchObject({ code: 'unreadable', input: path });
  rmSync(path);
  await expect(atHand(content)).rejects.toMatchObject({ code: 'not-found', input: path });
});

it('follows what is in a large file, not its name alone', () => {
  const place = { input: 'page.html', member: null, offset: null, line: null };
  const other = Buffer.from(long);
  other[650_000] = 0;
  const [one, same, another] = [long, long, other].map((bytes) =>
    follow(noTrail, { kind: 'document', place, content: gathered('page.html', bytes), options: {} }),
  );
  expect(one).toBe(same);
  expect(another).not.toBe(one);
});
