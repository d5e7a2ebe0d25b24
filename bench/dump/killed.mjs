import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { recorte } from './recorte.mjs';

/** Jobs of the run that the others are compared with, of a second one, and in turn of those that are killed. */
const [reference, jobs] = ['1', ['2', '1']];

/** Documents that run out of time on a busy machine are outside of the promise. */
const patient = ['--timeout', '600'];

/**
 * @typedef {object} Killing
 * @property {string} output name of what batch writes, which says the form
 * @property {number} kills
 * @property {string[]} more flags for batch
 */

/**
 * Runs `recorte batch` over a dump once, with other jobs, and then again and again with a kill -9 at random moments, each
 * time resumed. Every finished run must have written the same bytes.
 * @param {string} pages
 * @param {string} folder for what is written
 * @param {Killing} killing
 * @returns {Promise<string[]>} what is wrong
 */
export async function killed(pages, folder, { output, kills, more }) {
  const wrong = [];
  const whole = freshFolder(folder, 'whole');
  const begun = performance.now();
  await batch([pages, '-o', join(whole, output), '--jobs', reference, ...more]).ended;
  const milliseconds = performance.now() - begun;
  const expected = digests(whole);
  console.log(`unbroken, ${reference} job: ${(milliseconds / 1000).toFixed(1)} s, ${said(expected)}`);
  if (expected.size === 0) return [`batch wrote no ${output}`];

  const second = freshFolder(folder, 'second');
  await batch([pages, '-o', join(second, output), '--jobs', jobs[0] ?? '', ...more]).ended;
  wrong.push(...differences(expected, digests(second)).map((what) => `${jobs[0]} jobs, unbroken: ${what}`));

  const broken = join(folder, 'broken');
  let done = 0;
  for (let run = 0, isNew = true; done < kills || !isNew; run++) {
    if (isNew) freshFolder(folder, 'broken');
    const { child, ended } = batch([
      pages,
      '-o',
      join(broken, output),
      '--jobs',
      jobs[run % 2] ?? '',
      '--resume',
      ...more,
    ]);
    // After the last kill it comes to its end.
    const moment = done < kills ? (Math.random() * milliseconds) / 2 : null;
    const how = await Promise.race(moment === null ? [ended] : [ended, sleep(moment, 'late')]);
    isNew = how !== 'late';
    if (isNew) {
      const differing = differences(expected, digests(broken));
      console.log(`after ${done} kills to its end: ${differing.length === 0 ? 'the same' : differing.join(', ')}`);
      wrong.push(...differing.map((what) => `after ${done} kills: ${what}`));
    } else {
      child.kill('SIGKILL');
      await ended;
      done++;
      console.log(`kill ${done} after ${((moment ?? 0) / 1000).toFixed(2)} s: ${said(digests(broken))}`);
      wrong.push(...torn(broken).map((name) => `kill ${done}: ${name} ends in the middle of a line`));
    }
  }
  return wrong;
}

/** @param {string[]} args */
function batch(args) {
  const child = spawn(process.execPath, [recorte, 'batch', ...args, ...patient, '--quiet'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve) => child.on('close', resolve));
  return { child, ended };
}

/**
 * An empty folder.
 * @param {string} parent
 * @param {string} name
 */
function freshFolder(parent, name) {
  const path = join(parent, name);
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

/**
 * Of each file below a folder but the checkpoint, which names the time.
 * @param {string} folder
 * @returns {Map<string, string>}
 */
function digests(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    names
      .filter((name) => statSync(join(folder, name)).isFile() && !name.endsWith('.checkpoint'))
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')
          .slice(0, 12),
      ]),
  );
}

/** @param {Map<string, string>} files */
const said = (files) =>
  files.size > 4
    ? `${files.size} files`
    : [...files].map(([name, digest]) => `${name} ${digest}`).join(', ') || 'nothing';

/**
 * @param {Map<string, string>} expected
 * @param {Map<string, string>} found
 */
function differences(expected, found) {
  const names = new Set([...expected.keys(), ...found.keys()]);
  return [...names].filter((name) => expected.get(name) !== found.get(name)).map((name) => `${name} differs`);
}

/**
 * Files of lines under their final names that end in the middle of one.
 * @param {string} folder
 */
const torn = (folder) =>
  [...digests(folder).keys()].filter(
    (name) => /\.(?:nd)?json$|\.csv$/.test(name) && !readFileSync(join(folder, name), 'utf8').endsWith('\n'),
  );
