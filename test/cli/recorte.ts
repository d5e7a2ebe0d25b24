import { type ChildProcessWithoutNullStreams, type SpawnOptionsWithoutStdio, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The program as a user runs it; RECORTE_BIN names another build, such as an installed package. */
export const program = process.env.RECORTE_BIN ?? fileURLToPath(new URL('../../bin/recorte.js', import.meta.url));

export interface Ended {
  /** As a shell tells it: 128 and the number of the signal that ended it. */
  code: number | null;
  stdout: string;
  stderr: string;
}

const { NO_COLOR: _no, FORCE_COLOR: _force, RECORTE_DEBUG: _debug, ...environment } = process.env;

export interface Circumstances {
  input?: string | Uint8Array;
  env?: Record<string, string>;
  cwd?: string;
}

/** Starts recorte with its three streams in pipes. */
export function start(args: readonly string[], { env, cwd }: Circumstances = {}): ChildProcessWithoutNullStreams {
  return started(process.execPath, [program, ...args], { env: { ...environment, ...env }, cwd });
}

/** Runs recorte to its end. */
export function recorte(args: readonly string[], circumstances: Circumstances = {}): Promise<Ended> {
  const child = start(args, circumstances);
  child.stdin.end(circumstances.input ?? '');
  return ended(child);
}

/** Runs a line of shell, in which "$@" is recorte. */
export function shell(line: string, { env, cwd }: Circumstances = {}): Promise<Ended> {
  const child = started('sh', ['-c', line, 'sh', process.execPath, program], { env: { ...environment, ...env }, cwd });
  child.stdin.end();
  return ended(child);
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve) => {
    child.on('close', (exit, signal) => {
      resolve({ code: signal ? 128 + constants.signals[signal] : exit, stdout, stderr });
    });
  });
}

function started(command: string, args: string[], options: SpawnOptionsWithoutStdio): ChildProcessWithoutNullStreams {
  const child = spawn(command, args, options);
  // A program that does not read to the end closes the pipe.
  child.stdin.on('error', () => {});
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** A folder of its own for one test, with these files in it. */
export function folder(files: Record<string, string | Uint8Array> = {}): string {
  const path = mkdtempSync(join(tmpdir(), 'recorte-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(path, name), content);
  return path;
}

export const json = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** A small page of news, of our own writing. */
export const page = `El puerto de Villaseca reabre tras la tormenta

Por Ana Ruiz

5 de junio de 2025

El puerto de Villaseca volvió a recibir barcos el jueves, después de tres días en que el viento mantuvo cerrada la bahía.

Los pescadores contaron que las redes quedaron dañadas y que la reparación tardará varias semanas en terminarse.
`;

export const otherPage = `La biblioteca de Montearroyo abrirá también los domingos

Por Luis Prado

12 de agosto de 2025

La biblioteca municipal de Montearroyo abrirá sus salas los domingos por la mañana, según anunció el martes su directora.

El horario nuevo empieza en septiembre y durará, por ahora, hasta el final del año próximo, cuando el consejo volverá a votarlo.

Los vecinos habían pedido la medida en dos cartas que reunieron más de cuatrocientas firmas en pocas semanas.
`;
