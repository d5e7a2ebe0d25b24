import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { takeLock } from '../../../src/dump/resume/lock.ts';
import { folder } from '../../cli/recorte.ts';

const own = { pid: process.pid, among: among(), began: '1' };

/** What a lock of this process says of it. */
function among(): string {
  const place = mkdtempSync(join(tmpdir(), 'recorte-test-'));
  takeLock(join(place, 'lock'), 'out');
  const holder = JSON.parse(readFileSync(join(place, 'lock'), 'utf8'));
  rmSync(place, { recursive: true });
  return holder.among;
}

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

const elsewhere: [string, string][] = [
  ['of another machine', own.among.replace(/^\S+/, 'elsewhere')],
  ['of a machine of the same name', own.among.replace(/\S+$/, 'another')],
  ['of another container on this machine', own.among.replace(/pid:\[\d+\]/, 'pid:[7]')],
];

it.skipIf(process.platform !== 'linux')('says on which machine, in which container, since which start', () => {
  expect(new Set([own.among, ...elsewhere.map(([, other]) => other)]).size).toBe(4);
});

it.each(elsewhere)('%s counts while it is fresh, whatever its process is called', (_, other) => {
  for (const pid of [process.pid, 2 ** 30]) {
    const cwd = folder({ lock: JSON.stringify({ ...own, pid, among: other === own.among ? 'elsewhere' : other }) });
    const path = join(cwd, 'lock');
    expect(() => takeLock(path, 'out')).toThrow('out: another run is writing it');
    expect(readdirSync(cwd)).toEqual(['lock']);
    const old = new Date(Date.now() - 100_000);
    utimesSync(path, old, old);
    takeLock(path, 'out')();
    expect(readdirSync(cwd)).toEqual([]);
  }
});

it.each([-3_600_000, 3_600_000])(
  'is fresh by the clock of its disk, whatever this machine takes for the time: %i',
  (jump) => {
    const path = join(folder({ lock: JSON.stringify({ ...own, among: 'elsewhere' }) }), 'lock');
    const now = Date.now();
    vi.spyOn(Date, 'now').mockReturnValue(now + jump);
    onTestFinished(() => void vi.restoreAllMocks());
    expect(() => takeLock(path, 'out')).toThrow('out: another run is writing it');
  },
);

it('says now and then that it is held, by the clock of its disk', () => {
  vi.useFakeTimers({ now: 0, toFake: ['setInterval', 'clearInterval', 'Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const path = join(folder(), 'lock');
  const unlock = takeLock(path, 'out');
  const said = readFileSync(path, 'utf8');
  utimesSync(path, 1, 1);
  vi.advanceTimersByTime(30_000);
  expect(statSync(path).mtimeMs).toBeGreaterThan(1e12);
  expect(readFileSync(path, 'utf8')).toBe(said);
  unlock();
});

it('that another run has taken over is left to it', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const path = join(folder(), 'lock');
  const unlock = takeLock(path, 'out');
  const theirs = JSON.stringify({ ...own, pid: 2 ** 30, among: 'elsewhere' });
  writeFileSync(path, theirs);
  vi.advanceTimersByTime(30_000);
  unlock();
  expect(readFileSync(path, 'utf8')).toBe(theirs);
});
