import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './dump/check.mjs';
import { compareJobs } from './dump/jobs.mjs';
import { killed } from './dump/killed.mjs';
import { write } from './dump/write.mjs';

const usage = `What a dump does to recorte batch, see bench/README.md.

usage: npm run dump -- write N DIR                    N made-up documents
       npm run dump -- check N DIR [--jobs J]         every one accounted for, within bounds of memory
       npm run dump -- killed PAGES DIR [options]     kill -9 and --resume: the same bytes
       npm run dump -- jobs PAGES DIR [--rounds R]    one job, two jobs, and two runs of one job

  --output NAME    killed: what batch writes in DIR (default articles.ndjson)
  --shard N        killed: documents in one file of it
  --kills K        killed: so many (default 20)
`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    jobs: { type: 'string' },
    output: { type: 'string', default: 'articles.ndjson' },
    shard: { type: 'string' },
    kills: { type: 'string', default: '20' },
    rounds: { type: 'string', default: '5' },
  },
});
const [task, what, folder] = positionals;

/** @returns {Promise<string[] | null>} what is wrong; null when it was asked for wrongly */
async function run() {
  if (!what || !folder) return null;
  const numbers = [Number(what), Number(values.kills), Number(values.rounds)];
  const [documents = 0, kills = 0, rounds = 0] = numbers.map((number) => (Number.isInteger(number) ? number : 0));
  if (task === 'write' && documents > 0) await write(documents, folder);
  else if (task === 'check' && documents > 0) {
    const wrong = await check(documents, folder, values.jobs);
    if (wrong.length === 0) console.log('every document is accounted for, memory stays within its bounds');
    return wrong;
  } else if (task === 'killed' && kills > 0) {
    const more = values.shard ? ['--shard', values.shard] : [];
    const wrong = await killed(what, folder, { output: values.output, kills, more });
    if (wrong.length === 0) console.log(`the same bytes with one job, with two, and after ${kills} kills`);
    return wrong;
  } else if (task === 'jobs' && rounds > 0) await compareJobs(what, join(folder, 'jobs'), rounds);
  else return null;
  return [];
}

const wrong = await run();
if (wrong === null) {
  console.error(usage);
  process.exitCode = 2;
} else if (wrong.length > 0) {
  console.log(wrong.join('\n'));
  process.exitCode = 1;
}
