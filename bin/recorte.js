#!/usr/bin/env node
import { existsSync } from 'node:fs';
import * as modules from 'node:module';

// Node 20 has none.
const { enableCompileCache } = /** @type {{ enableCompileCache?: () => unknown }} */ (modules);
enableCompileCache?.();

const program = new URL('../dist/cli.js', import.meta.url);

try {
  await import(program.href);
} catch (error) {
  if (existsSync(program)) throw error;
  console.error('recorte: not built: run npm run build');
  process.exitCode = 3;
}
