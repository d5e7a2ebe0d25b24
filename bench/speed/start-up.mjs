import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const recorte = fileURLToPath(new URL('../../bin/recorte.js', import.meta.url));

const dump = `El puerto de Villaseca reabre tras la tormenta

Por Ana Ruiz

5 de junio de 2025

El puerto de Villaseca volvió a recibir barcos el jueves, después de tres días en que el viento mantuvo cerrada la bahía.
`;

/** Starts of each command in a round; the system counts CPU time in hundredths of a second. */
const starts = 5;

/**
 * Milliseconds of CPU time that each command takes from cold, round by round; the first command is
 * Node with nothing to do.
 * @param {number} rounds
 * @param {string} folder in which a text may be written
 * @param {string | null} core number of the processor they are to stay on
 * @returns {Record<string, number[]>}
 */
export function startUp(rounds, folder, core) {
  const file = join(folder, 'nota.txt');
  writeFileSync(file, dump);
  /** @type {Record<string, { args: string[], input?: string }>} */
  const commands = {
    'node -e 0': { args: ['-e', '0'] },
    'recorte --version': { args: [recorte, '--version'] },
    'recorte nota.txt': { args: [recorte, file] },
    'recorte pipe, one line': { args: [recorte, 'pipe'], input: `${JSON.stringify({ text: dump })}\n` },
  };
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, /** @type {number[]} */ ([])]));
  const command = [...(core === null ? [] : ['taskset', '-c', core]), process.execPath];
  // The first round fills the caches of the system and of Node.
  for (let round = -1; round < rounds; round++) {
    for (const [name, { args, input = '' }] of Object.entries(commands)) {
      const [program = '', ...rest] = [...command, ...args];
      const begun = now();
      for (let k = 0; k < starts; k++) {
        const { status, stderr } = spawnSync(program, rest, { input });
        if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      }
      if (round >= 0) times[name]?.push((now() - begun) / starts);
    }
  }
  return times;
}

/** Milliseconds of CPU time of all processes started so far that have ended; where the system does not say, of the clock. */
function now() {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    // After the name in brackets: state, then numbers, of which the 14th and 15th are those of ended children, in hundredths.
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(13, 15)
      .map(Number);
    return 10 * (user + system);
  } catch {
    return performance.now();
  }
}
