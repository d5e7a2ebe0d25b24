import { expect, it } from 'vitest';
import { recorte } from '../recorte.ts';

it('prints the JSON Schema', async () => {
  const { code, stdout } = await recorte(['schema']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ title: 'Article' });
});

it.each([
  ['duckdb', /^\{\n {2}'schema': 'VARCHAR',\n/],
  ['spark', /^`schema` STRING,\n/],
  ['parquet', /^message article \{\n {2}required binary schema \(STRING\);\n/],
])('prints the types for %s', async (program, begins) => {
  expect(await recorte(['schema', '--for', program])).toMatchObject({ code: 0, stdout: expect.stringMatching(begins) });
});

it('knows no types for others', async () => {
  const { code, stderr } = await recorte(['schema', '--for', 'excel']);
  expect(code).toBe(2);
  expect(stderr).toBe("recorte: --for: no types for 'excel'. There are duckdb, spark, parquet.\n");
});
