import { parseArgs } from 'node:util';
import { writeBetween } from './between-marks.mjs';
import { runShape } from './growth/run-shape.mjs';
import { allShapes } from './growth/shape.mjs';
import { head, isSteep, row } from './growth/table.mjs';

const usage = `Shows how time and memory grow with the size of an input, see docs/performance.md.

usage: npm run growth -- [options]

  --only a,b       shapes whose name holds one of these words, e.g. html/links or patterns
  --top MB         largest input, in millions of characters (default 50)
  --limit SECONDS  larger inputs are not tried once one took longer (default 20)
  --write FILE     puts the table into FILE, between its marks

It ends with 1 when something grows steeper than size to the power of 1.1.
`;

/** Characters of the inputs, up to the largest that is asked for. */
const sizes = [1e3, 4e3, 16e3, 64e3, 250e3, 1e6, 4e6, 16e6, 50e6];

function options() {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: '' },
      top: { type: 'string', default: '50' },
      limit: { type: 'string', default: '20' },
      write: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  const [top, limit] = [Number(values.top) * 1e6, Number(values.limit)];
  if (!(top >= 4e3 && limit > 0)) throw new Error('--top: megabytes from 0.004; --limit: seconds above 0');
  const words = values.only.split(',').filter(Boolean);
  const names = allShapes()
    .map(({ name }) => name)
    .filter((name) => words.length === 0 || words.some((word) => name.includes(word)));
  if (names.length === 0) throw new Error(`--only ${values.only}: no shape is called so`);
  return { ...values, names, limit, sizes: sizes.filter((size) => size <= top) };
}

/** @param {ReturnType<typeof options>} options */
async function run({ names, sizes, limit, write }) {
  const rows = [];
  console.log(head.join('\n'));
  for (const name of names) {
    const { points, failed } = await runShape(name, sizes, limit);
    rows.push({ name, points, failed });
    console.log(row({ name, points, failed }));
  }
  if (write) writeBetween(write, 'growth', [...head, ...rows.map(row), ''].join('\n'));
  const steep = rows.filter(isSteep);
  if (steep.length === 0) return 0;
  console.error(`steeper than linear, or failed: ${steep.map(({ name }) => name).join(', ')}`);
  return 1;
}

try {
  const chosen = options();
  if (chosen.help) console.log(usage);
  else process.exitCode = await run(chosen);
} catch (error) {
  console.error(`growth: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 2;
}
