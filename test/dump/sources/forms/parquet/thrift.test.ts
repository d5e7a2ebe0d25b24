import { expect, it } from 'vitest';
import { folder, recorte } from '../../../../cli/recorte.ts';

it('lists in lists that are as long as memory are damage', async () => {
  const nested = Buffer.from(`19${'f9ffffff0f'.repeat(40)}00`, 'hex');
  const size = Buffer.alloc(4);
  size.writeUInt32LE(nested.length);
  const cwd = folder({ 'a.parquet': Buffer.concat([Buffer.from('PAR1'), nested, size, Buffer.from('PAR1')]) });
  // Without a limit it would be all memory of the machine that is taken before it ends.
  const env = { NODE_OPTIONS: '--max-old-space-size=300' };
  const { code, stderr } = await recorte(['batch', 'a.parquet'], { cwd, env });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('a Parquet file without its footer') });
}, 60_000);
