import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { flatten } from '../../train/flatten.ts';
import { type Answer, noAnswer } from './judged-page.ts';
import type { QualityPage } from './pages.ts';
import type { PeerAnswer } from './serve-peer.mjs';

const folder = 'bench/quality';

/** A peer by its packages and their versions, with its answers in the order of the pages; or why it is left out. */
export type PeerAnswers = { name: string; answers: Answer[]; failed: number } | { missing: string };

/** The peers there are: a file each, of Node or of Python. */
export const peerFiles = (): string[] => readdirSync(path.join(folder, 'peers')).sort();

/**
 * Has a peer answer pages, in a process of its own.
 * @param file its name in `bench/quality/peers`
 * @param peers folder in which npm run peers has installed the peers
 */
export function peerAnswers(file: string, peers: string, pages: readonly QualityPage[]): PeerAnswers {
  const own = path.join(folder, 'peers', file);
  const python = path.join(peers, 'venv/bin/python');
  const isPython = file.endsWith('.py');
  if (isPython && !existsSync(python)) return { missing: `there is no ${python}` };
  const [program, args] = isPython
    ? [python, [path.join(folder, 'serve-peer.py'), own]]
    : [process.execPath, [path.join(folder, 'serve-peer.mjs'), own, peers]];
  const input = pages.map(({ content, url }) => `${JSON.stringify({ html: content, url: url ?? nowhere })}\n`).join('');
  const stdio = ['pipe' as const, 'pipe' as const, 'ignore' as const];
  const { stdout, error } = spawnSync(program, args, { input, stdio, encoding: 'utf8', maxBuffer: mostOutput });
  if (error && !('code' in error && error.code === 'EPIPE')) return { missing: error.message };
  const [first, ...lines] = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  if (!first?.name) return { missing: first?.missing ?? 'its process ended' };
  if (lines.length < pages.length) return { missing: `its process ended after ${lines.length} pages` };
  return { name: first.name, answers: lines.map(peerAnswer), failed: lines.filter((found) => found === null).length };
}

/** Stands for an address that is not known. */
const nowhere = 'https://example.org/';

const mostOutput = 2 ** 30;

const peerAnswer = (found: PeerAnswer | null): Answer => ({
  ...noAnswer,
  title: found?.title ?? null,
  authors: found?.authors ?? namesIn(found?.byline ?? ''),
  date: found?.date ?? null,
  body: found?.body ?? flatten(found?.html ?? '', 'blocks', false),
});

/** The names that a byline holds: "By Ada Lind, Bo Sand and Cleo Ruiz" are three. */
export const namesIn = (byline: string): string[] =>
  byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:by|por|von|par)\b ?:? ?/i, '')
    .split(/[,;|]| (?:and|und|et|y|e|og|och|&) /i)
    .map((name) => name.trim())
    .filter(Boolean);
