import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeLock } from '../../../src/dump/resume/lock.ts';
import { folder } from '../../cli/recorte.ts';

const own = { pid: process.pid, host: hostname(), began: '1' };

it('is there as long as it is held', () => {
  const path = join(folder(), 'lock');
  const unlock = takeLock(path, 'out');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid });
  unlock();
  expect(existsSync(path)).toBe(false);
});

it.each<[string, object]>([
  ['a process that is gone', { ...own, pid: 2 ** 30 }],
  ['an earlier process of the same number', { ...own, pid: process.ppid, began: '1' }],
  ['this process in an earlier life of its container', own],
])('left behind by %s, it is taken over', (_, holder) => {
  const path = join(folder({ lock: JSON.stringify(holder) }), 'lock');
  takeLock(path, 'out')();
  expect(existsSync(path)).toBe(false);
});

it('of another machine counts while it is fresh', () => {
  const path = join(folder(), 'lock');
  writeFileSync(path, JSON.stringify({ ...own, host: 'elsewhere' }));
  expect(() => takeLock(path, 'out')).toThrow('out: another run is writing it');
  const old = new Date(Date.now() - 100_000);
  utimesSync(path, old, old);
  takeLock(path, 'out')();
});
