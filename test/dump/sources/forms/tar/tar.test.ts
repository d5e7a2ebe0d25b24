import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder } from '../../../../cli/recorte.ts';
import { long, tar } from '../../archives.ts';
import { contents } from '../../read.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

describe('tar', () => {
  it('gives its files in its order, whatever they are called', async () => {
    const path = file(
      'a.tar',
      await tar({ 'z.txt': 'z', '../../x.txt': 'dots', '/etc/nota.txt': 'absolute', 'a.txt': 'a' }),
    );
    expect(await contents([path])).toEqual([
      'a.tar z.txt: z',
      'a.tar ../../x.txt: dots',
      'a.tar /etc/nota.txt: absolute',
      'a.tar a.txt: a',
    ]);
  });

  it('is unpacked, and files in it are', async () => {
    const name = `${'carpeta/'.repeat(30)}nota.txt`;
    const inner = await tar({
      [name]: 'larga',
      'logo.png': Buffer.from('89504e470d0a1a0a00', 'hex'),
      'p.txt.gz': gzipSync('p'),
    });
    expect(await contents([file('a.tgz', gzipSync(inner))])).toEqual([
      `a.tgz ${name}: larga`,
      'skip a.tgz logo.png: binary',
      'a.tgz p.txt.gz: p',
    ]);
  });

  it('keeps what comes before the place where it is cut', async () => {
    const whole = await tar({ 'a.txt': 'a', 'b.txt': long(1), 'c.txt': 'c' });
    const found = await contents([file('a.tar', whole.subarray(0, 4000))]);
    expect(found).toEqual(['a.tar a.txt: a', expect.stringMatching(/^unreadable a\.tar b\.txt: .*cut off/)]);
    const packed = gzipSync(whole);
    const cut = await contents([file('a.tar.gz', packed.subarray(0, packed.length - 4000))]);
    expect(cut).toEqual([
      'a.tar.gz a.txt: a',
      expect.stringMatching(/^unreadable a\.tar\.gz b\.txt: .*end too early, the document before is kept/),
    ]);
  });

  it('tells a damaged header', async () => {
    const whole = Buffer.from(await tar({ 'a.txt': 'a', 'b.txt': 'b' }));
    whole.fill(0x41, 1024, 1030);
    expect(await contents([file('a.tar', whole)])).toEqual([
      'a.tar a.txt: a',
      expect.stringMatching(/^unreadable a\.tar: .*damaged/),
    ]);
  });
});

it.each(['ustar', 'pax', 'gnu', 'v7'])('reads what tar writes as %s', async (format) => {
  const root = folder();
  const deep = format === 'v7' ? 'carpeta' : Array.from({ length: 9 }, () => 'carpeta').join('/');
  mkdirSync(join(root, deep), { recursive: true });
  writeFileSync(join(root, deep, 'nota.txt'), 'El puerto');
  writeFileSync(join(root, 'b.txt'), 'b');
  symlinkSync('b.txt', join(root, 'c.txt'));
  if (format !== 'v7') writeFileSync(join(root, deep, `${'larga'.repeat(format === 'ustar' ? 15 : 30)}.txt`), 'larga');
  execFileSync('tar', [`--format=${format}`, '--sort=name', '-cf', 'a.tar', 'b.txt', 'c.txt', 'carpeta'], {
    cwd: root,
  });
  const found = await contents([join(root, 'a.tar')]);
  const longNamed = `a.tar ${deep}/${'larga'.repeat(format === 'ustar' ? 15 : 30)}.txt: larga`;
  expect(found).toEqual([
    'a.tar b.txt: b',
    ...(format === 'v7' ? [] : [longNamed]),
    `a.tar ${deep}/nota.txt: El puerto`,
  ]);
});
