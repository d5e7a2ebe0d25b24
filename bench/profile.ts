import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Profile, profileOf } from './profile/stages.ts';
import { profileTable } from './profile/table.ts';

const usage = `Shows where the time of a page goes, stage by stage.

usage: npm run profile -- [--rounds N] FILE...

  --rounds N    how often each page is cut; its best time counts (default 15)
`;

function profiles(files: readonly string[], rounds: number): Profile[] {
  return files.map((name) => {
    const bytes = readFileSync(name);
    return { name, stages: profileOf(name.endsWith('.gz') ? gunzipSync(bytes) : bytes, rounds) };
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: 'string', default: '15' }, help: { type: 'boolean' } },
});
const missing = positionals.filter((file) => !existsSync(file));
const rounds = Number(values.rounds);
if (values.help) console.log(usage);
else if (positionals.length === 0 || missing.length > 0 || !(rounds >= 1)) {
  console.error(missing.length > 0 ? `profile: there is no ${missing.join(', ')}` : usage);
  process.exitCode = 2;
} else console.log(profileTable(profiles(positionals, rounds)));
