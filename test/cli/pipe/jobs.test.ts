import { once } from 'node:events';
import { expect, it, vi } from 'vitest';
import { json, page, recorte, start } from '../recorte.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

const line = (record: object): string => `${JSON.stringify(record)}\n`;

it('several jobs give the same bytes in the same order as one, failures among them', async () => {
  const lines = Array.from({ length: 120 }, (_, n) => {
    if (n % 10 === 3) return 'no JSON\n';
    if (n % 10 === 7) return '\n';
    return line({ id: n, text: `${page}\n${`Párrafo ${n}.\n\n`.repeat(n)}`, more: n });
  });
  const pipe = (...args: string[]) => recorte(['pipe', '--pass-through', ...args], { input: lines.join('') });
  const [one, three] = await Promise.all([pipe(), pipe('--jobs', '3')]);
  expect(three).toEqual(one);
  expect(json(one.stdout)).toHaveLength(120);
  expect(one.code).toBe(1);
});

it('several jobs answer each line while the input is idle', async () => {
  const child = start(['pipe', '--jobs', '2', '--fields', 'id']);
  child.stdout.setEncoding('utf8');
  for (const id of ['a', 'b', 'c']) {
    child.stdin.write(line({ id, text: page }));
    expect((await once(child.stdout, 'data'))[0]).toBe(`{"id":"${id}"}\n`);
  }
  child.stdin.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

it.each(['1', '2'])(
  'a document that takes too long, with %s jobs, is answered so',
  async (jobs) => {
    const input = line({ id: 'a', text: page }) + line({ id: 'b', text: `${page}\n`.repeat(3) });
    const { code, stdout } = await recorte(['pipe', '--jobs', jobs, '--timeout', '0.001'], { input });
    expect(code).toBe(1);
    expect(json(stdout)[0]).toEqual({
      schema: 'recorte/1',
      id: 'a',
      line: 1,
      error: { code: 'timeout', message: 'took longer than 0.001 s. Give it more by --timeout.' },
    });
  },
  60_000,
);
