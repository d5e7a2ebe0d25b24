import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { textRunner } from './rounds.mjs';
import { ratio, spread } from './spread.mjs';

/**
 * @typedef {import('./spread.mjs').Spread} Spread
 * @typedef {object} Result
 * @property {string} date
 * @property {{ cpu: string, cores: number, node: string }} machine
 * @property {string} commit with a `+` where the tree has changes
 * @property {{ count: number, bytes: number, textBytes: number, rounds: number }} pages
 * @property {Record<string, { perSecond: Spread, ratio: Spread, errors: number, peak: number }>} html ratio: recorte's pages a second by theirs
 * @property {Spread | null} textMegabytes a second
 * @property {Record<string, { milliseconds: Spread, ratio: Spread }>} startUp ratio: by bare Node
 * @property {{ perSecond: Spread, ratio: Spread, peak: number }} pipe ratio: its speed by that of a process that only parses
 * @property {{ pages: number, first: number, last: number, peak: number }} memory
 * @property {{ bytes: number, packages: number }} installed
 * @property {Record<string, string>} missing peers, and why
 */

/**
 * @param {readonly import('./rounds.mjs').Measured[]} measured
 * @param {number} pages
 * @returns {Result['html']}
 */
export function speeds(measured, pages) {
  const ours = measured.find(({ name }) => name === 'recorte');
  const ofHtml = measured.filter(({ name }) => name !== textRunner);
  const rows = ofHtml.map(({ name, seconds, errors, peak }) => {
    const perSecond = spread(seconds.map((each) => pages / each));
    return /** @type {const} */ ([name, { perSecond, ratio: ratio(seconds, ours?.seconds ?? []), errors, peak }]);
  });
  return Object.fromEntries(rows.sort(([, a], [, b]) => b.perSecond.median - a.perSecond.median));
}

/**
 * @param {readonly import('./rounds.mjs').Measured[]} measured
 * @param {number} bytes of all texts
 */
export function textSpeed(measured, bytes) {
  const own = measured.find(({ name }) => name === textRunner);
  return own ? spread(own.seconds.map((seconds) => bytes / 1e6 / seconds)) : null;
}

/**
 * @param {Record<string, number[]>} times by command, bare Node first
 * @returns {Result['startUp']}
 */
export function startUps(times) {
  const [bare = []] = Object.values(times);
  const rows = Object.entries(times).map(([name, all]) => [
    name,
    { milliseconds: spread(all), ratio: ratio(all, bare) },
  ]);
  return Object.fromEntries(rows);
}

export const machine = () => ({ cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version });

/** @param {string} root folder of the package */
export function commitOf(root) {
  /** @param {string[]} args */
  const git = (...args) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? '+' : '');
  } catch {
    return 'unknown';
  }
}
