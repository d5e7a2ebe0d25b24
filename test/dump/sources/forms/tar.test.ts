import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder } from '../../../cli/recorte.ts';
import { contents } from '../read.ts';

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
  const long = `a.tar ${deep}/${'larga'.repeat(format === 'ustar' ? 15 : 30)}.txt: larga`;
  expect(found).toEqual(['a.tar b.txt: b', ...(format === 'v7' ? [] : [long]), `a.tar ${deep}/nota.txt: El puerto`]);
});
