import { spawnSync } from 'node:child_process';
import { folder, shell } from './recorte.ts';

/** util-linux's `script` gives a program a terminal; elsewhere it takes other arguments. */
export const terminal =
  process.platform === 'linux' && spawnSync('sh', ['-c', 'script --version']).stdout?.toString().includes('util-linux');

// Where it has to be there, its tests are not passed over.
if (!terminal && process.env.RECORTE_REQUIRE_TERMINAL) throw new Error("util-linux's script is not there");

/** Runs a line of shell, in which $RECORTE is recorte, in a folder with these files; the screen without carriage returns. */
export async function onTerminal(line: string, files: Record<string, string> = {}, env: Record<string, string> = {}) {
  // The line stands in a file: quoting it for two shells would hide it.
  const cwd = folder({ ...files, 'line.sh': line });
  const { code, stdout } = await shell(`RECORTE="$*" script -qec 'sh line.sh' /dev/null`, {
    cwd,
    env: { TERM: 'xterm', ...env },
  });
  return { code, screen: stdout.replaceAll('\r', '') };
}
