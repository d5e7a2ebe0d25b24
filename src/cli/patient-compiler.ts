import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs before V8 optimizes it; 67,584 by itself. */
const budget = 300_000;

/**
 * Has V8 wait until code is hot before it optimizes it: of what it optimizes while it reads the first pages most is for nothing. Later versions
 * than that of Node 20 wait by themselves, and know no such flag.
 */
export function compilePatiently(): void {
  const { v8, bun } = process.versions;
  if (v8.startsWith('11.') && !bun) setFlagsFromString(`--interrupt-budget=${budget}`);
}
