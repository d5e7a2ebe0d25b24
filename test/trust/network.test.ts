import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { hasNamespaces } from '../cli/namespace.ts';
import { folder, program, recorte } from '../cli/recorte.ts';
import { putInputs, runs } from './every-command.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

const preload = new URL('no-sockets.mjs', import.meta.url).href;

function place(): string {
  const cwd = folder({ calls: '' });
  mkdirSync(join(cwd, 'in'));
  putInputs(join(cwd, 'in'));
  return cwd;
}

const told = (args: readonly string[]): string => args.join(' ');

it('every command is among those that are run', () => {
  const run = new Set(runs.map(({ args: [first] }) => first));
  expect(commands.map(({ name }) => name).filter((name) => !run.has(name))).toEqual([]);
});

describe('makes no call to the network:', () => {
  it.each(runs.map((run) => [told(run.args), run] as const))('%s', async (_, { args, input }) => {
    const cwd = place();
    const calls = join(cwd, 'calls');
    const env = { NODE_OPTIONS: `--import ${preload}`, RECORTE_CALLS: calls };
    const { code, stderr } = await recorte(args, { cwd, env, input });
    expect([code, stderr]).toEqual([expect.toBeOneOf([0, 1, 2]), expect.not.stringContaining('no network here')]);
    expect(new Set(readFileSync(calls, 'utf8').trim().split('\n'))).toEqual(new Set(['loaded']));
  });

  it('a call would be seen', async () => {
    const asks = ['lookup', 'lookupService', 'reverse'].concat(
      'resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs resolvePtr resolveSoa resolveSrv resolveTxt'.split(
        ' ',
      ),
    );
    const calls = join(place(), 'calls');
    const script = `
      const attempt = (call) => { try { void call()?.catch?.(() => {}); } catch {} };
      const dns = require('node:dns');
      attempt(() => require('node:net').connect(9));
      attempt(() => fetch('https://example.org'));
      for (const from of [dns, dns.promises, new dns.Resolver(), new dns.promises.Resolver()])
        for (const name of ${JSON.stringify(asks)})
          if (name in from) attempt(() => from[name]('127.0.0.1', 9, () => {}));`;
    const env = { ...process.env, NODE_OPTIONS: `--import ${preload}`, RECORTE_CALLS: calls };
    await promisify(execFile)(process.execPath, ['-e', script], { env });
    const seen = readFileSync(calls, 'utf8').split('\n');
    expect(seen).toEqual(expect.arrayContaining(['net.connect', 'fetch', ...asks.map((name) => `dns.${name}`)]));
    // Of the module, of its promises, and of a resolver of each.
    expect(seen.filter((each) => each === 'dns.resolveTxt')).toHaveLength(4);
  });
});

// A network of its own, in which there is not even the loopback.
describe.skipIf(!hasNamespaces(['-rn']))('without a network does the same:', () => {
  it.each(runs.map((run) => [told(run.args), run] as const))('%s', async (_, { args, input }) => {
    const [cwd, other] = [place(), place()];
    const options = { input: input ?? '', encoding: 'utf8' } as const;
    const { status, stdout } = spawnSync('unshare', ['-rn', process.execPath, program, ...args], { ...options, cwd });
    const usual = await recorte(args, { cwd: other, input });
    expect({ status, stdout: timeless(stdout) }).toEqual({ status: usual.code, stdout: timeless(usual.stdout) });
  });
});

const timeless = (text: string): string => text.replace(/\d+(?:\.\d+)? m?s\b/g, '');
