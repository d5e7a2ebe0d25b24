import { fileURLToPath } from 'node:url';
import { bundleAndRun } from '../build/bundle-and-run.mjs';

// node bench/run.mjs PROGRAM [ARG...]: runs bench/PROGRAM.ts, see bench/README.md.
const [program = '', ...args] = process.argv.slice(2);
process.exitCode = await bundleAndRun(fileURLToPath(new URL('..', import.meta.url)), `bench/${program}.ts`, args);
