import { compilePatiently } from './patient-compiler.ts';
import { run } from './run.ts';

compilePatiently();

// Results and messages are out by now; standard input may still be open, and would keep the process waiting.
process.exit(await run(process.argv.slice(2)));
