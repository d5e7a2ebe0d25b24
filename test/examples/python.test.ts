import { expect, test } from 'vitest';
import { recorte } from '../cli/recorte.ts';
import { lacking, recorteCommand, runBeside } from './tools.ts';

const skip = lacking({ modules: ['json'] });

test.skipIf(skip)(
  'the Python client: one page, many, failures, an early stop, an end',
  { timeout: 60_000 },
  async () => {
    const done = await runBeside('client_of_pipe.py', [recorteCommand]);
    expect(done.code, done.stderr).toBe(0);
    const said = JSON.parse(done.stdout);
    expect(said.one).toMatchObject({ id: 'a', headline: 'El puente reabrió', source: { encoding: 'windows-1252' } });
    expect(said.failure).toEqual(['b', 'bad-record']);
    const ids = Array.from({ length: 200 }, (_, at) => String(at));
    expect(said.order).toEqual(ids);
    expect(said.failed).toEqual(ids.filter((id) => Number(id) % 10 === 0));
    expect([said.some, said.after]).toEqual([['0', '1', '2'], 'after']);
    expect(said.ended).toContain('exit code 1');
    expect(said.broken).toContain('exit code 2');
  },
);

test.skipIf(skip)('its Article has the keys of the schema', { timeout: 60_000 }, async () => {
  const schema = JSON.parse((await recorte(['schema'])).stdout);
  const { keys } = JSON.parse((await runBeside('client_of_pipe.py', [recorteCommand])).stdout);
  expect(keys).toEqual(schema.required.toSorted());
});
