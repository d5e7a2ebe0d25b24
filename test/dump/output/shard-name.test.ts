import { expect, it } from 'vitest';
import { shardName } from '../../../src/dump/output/shard-name.ts';

it.each([
  ['out.ndjson', 'out-00003.ndjson'],
  ['a.b/out.ndjson.gz', 'a.b/out-00003.ndjson.gz'],
  ['out', 'out-00003'],
  ['.out', '.out-00003'],
])('%s → %s', (path, name) => {
  expect(shardName(path, 3)).toBe(name);
});
