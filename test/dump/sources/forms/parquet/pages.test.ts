import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { expect, it } from 'vitest';
import { folder, json, recorte } from '../../../../cli/recorte.ts';
import type { Written } from './written.ts';

it('counts, runs and lengths that cannot be end as damage, and the next file is read', async () => {
  const columnData: Written['columnData'] = [
    { name: 'text', data: ['El puente', 'La nota', null], type: 'STRING' },
    { name: 'id', data: [1, 2, 3], type: 'INT32' },
  ];
  const whole = Buffer.from(parquetWriteBuffer({ columnData, codec: 'UNCOMPRESSED' }));
  const fills = ['ffffffff0f', '80', 'ffffff7f'].map((hex) => Buffer.from(hex, 'hex'));
  const files = fills.flatMap((fill) =>
    Array.from({ length: whole.length - 20 }, (_, at): [string, Buffer] => {
      const bytes = Buffer.from(whole);
      fill.copy(bytes, 4 + at);
      return [`in/${fill.length}-${at}.parquet`, bytes];
    }),
  );
  const cwd = folder();
  mkdirSync(join(cwd, 'in'));
  for (const [name, bytes] of files) writeFileSync(join(cwd, name), bytes);
  writeFileSync(join(cwd, 'in/z.txt'), 'La nota');
  await recorte(['batch', 'in', '-q', '-o', 'out.ndjson'], { cwd });
  const errors = json(readFileSync(join(cwd, 'out.ndjson.errors.ndjson'), 'utf8')) as { error: { code: string } }[];
  expect(errors.length).toBeGreaterThan(500);
  expect(errors.filter(({ error }) => error.code === 'internal')).toEqual([]);
  expect(readFileSync(join(cwd, 'out.ndjson'), 'utf8')).toContain('z.txt');
}, 60_000);
