import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { installFresh } from '../build/install-fresh.mjs';
import { writeBetween } from './between-marks.mjs';
import { bytesOf, handOut, readPages } from './speed/pages.mjs';
import { commitOf, machine, speeds, startUps, textSpeed } from './speed/result.mjs';
import { runRounds } from './speed/rounds.mjs';
import { ratio, spread } from './speed/spread.mjs';
import { startUp } from './speed/start-up.mjs';
import { table } from './speed/table.mjs';
import { pipeMemory, runWhole } from './speed/whole-process.mjs';

const usage = `Compares the speed of recorte with that of bare parsers and of peers, see docs/performance.md.

usage: npm run speed -- [options]

  --pages DIR       folder of .html and .html.gz files (default: fixtures)
  --peers DIR       folder in which npm run peers has installed the peers
  --most N          pages to take, spread over all there are (default 100)
  --rounds N        rounds that count (default 5)
  --only a,b        these runners of bench/speed/runners (default: all that can be loaded)
  --core N          processor that all stay on, one after the other (default: the last, where taskset is there)
  --memory N        pages that pipe is fed to see its memory (default 1000)
  --write FILE      puts the table into FILE, between its marks
  --record          adds a line to bench/history.ndjson
`;

const root = fileURLToPath(new URL('..', import.meta.url));
const say = (/** @type {string} */ line) => process.stderr.write(`${line}\n`);

/**
 * @param {ReturnType<typeof options>} options
 * @returns {Promise<import('./speed/result.mjs').Result>}
 */
async function measure({ pages: folder, peers, most, rounds, only, core, memory }) {
  const [date, commit] = [new Date().toISOString(), commitOf(root)];
  const pages = readPages(folder, most);
  const count = pages.html.length;
  const inputs = handOut(pages);
  try {
    const { measured, missing } = await runRounds({ inputs, peers, core, rounds, only, say });
    for (const [name, why] of Object.entries(missing)) say(`left out: ${name}: ${why}`);
    const times = startUp(rounds, inputs.folder, core);
    say('start-up');
    const [pipe, parse] = [[], []].map(() => /** @type {Awaited<ReturnType<typeof runWhole>>[]} */ ([]));
    for (let round = 0; round < rounds; round++) {
      pipe?.push(await runWhole('pipe', inputs, core));
      parse?.push(await runWhole('parse', inputs, core));
    }
    say('pipe');
    const repeated = Math.max(1, Math.ceil(memory / count));
    const held = await pipeMemory(inputs, repeated);
    say('memory');
    const seconds = [pipe, parse].map((all) => (all ?? []).map((one) => one.seconds));
    const { bytes, packages } = await installed();
    return {
      date,
      machine: machine(),
      commit,
      pages: { count, bytes: bytesOf(pages.html), textBytes: bytesOf(pages.texts), rounds },
      html: speeds(measured, count),
      textMegabytes: textSpeed(measured, bytesOf(pages.texts)),
      startUp: startUps(times),
      pipe: {
        perSecond: spread((seconds[0] ?? []).map((each) => count / each)),
        ratio: ratio(seconds[1] ?? [], seconds[0] ?? []),
        peak: Math.max(...(pipe ?? []).map(({ peak }) => peak)),
      },
      memory: { pages: repeated * count, ...held },
      installed: { bytes, packages: packages.length },
      missing,
    };
  } finally {
    rmSync(inputs.folder, { recursive: true });
  }
}

async function installed() {
  const folder = mkdtempSync(join(tmpdir(), 'recorte-install-'));
  try {
    return await installFresh(root, folder, ['--prefer-offline']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function options() {
  const { values } = parseArgs({
    options: {
      pages: { type: 'string', default: join(root, 'fixtures') },
      peers: { type: 'string' },
      most: { type: 'string', default: '100' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string', default: '' },
      core: { type: 'string' },
      memory: { type: 'string', default: '1000' },
      write: { type: 'string' },
      record: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  const [most, rounds, memory] = [values.most, values.rounds, values.memory].map(Number);
  if (!(most && rounds && memory)) throw new Error('--most, --rounds and --memory: numbers from 1');
  const core = spawnSync('taskset', ['--version']).status === 0 ? (values.core ?? String(machine().cores - 1)) : null;
  return { ...values, most, rounds, memory, core, only: values.only.split(',').filter(Boolean) };
}

try {
  const chosen = options();
  if (chosen.help) console.log(usage);
  else {
    const result = await measure(chosen);
    console.log(table(result));
    if (chosen.write) writeBetween(chosen.write, 'speed', table(result));
    if (chosen.record) appendFileSync(join(root, 'bench/history.ndjson'), `${JSON.stringify(result)}\n`);
  }
} catch (error) {
  console.error(`speed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
