import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { textFile } from '../../../src/dump/output/text-file.ts';
import { folder } from '../../cli/recorte.ts';

const document = { number: 1, name: 'nota' };

it.each(['out.csv', 'out.csv.gz'])('begins with its head once, wherever it was left: %s', async (name) => {
  const path = join(folder(), name);
  const open = textFile({ path, head: 'headline\n', shard: null });
  const first = await open(null);
  const atBeginning = await first.save();
  await first.add('El puerto reabre\n', document);
  await first.leave();
  const second = await open(atBeginning);
  await second.add('El puerto reabre\n', document);
  await second.finish();
  const bytes = readFileSync(path);
  expect(String(name.endsWith('.gz') ? gunzipSync(bytes) : bytes)).toBe('headline\nEl puerto reabre\n');
});
