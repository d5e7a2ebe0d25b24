import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentOf, unwritten, written } from './content.ts';

/** Inputs that were kept for a target, the smallest first. */
export function storedInputs(folder: string): unknown[] {
  if (!existsSync(folder)) return [];
  const all = readdirSync(folder).sort();
  return all
    .map((name) => unwritten(readFileSync(join(folder, name), 'utf8')))
    .sort((one, other) => contentOf(one).length - contentOf(other).length);
}

/** Makes a folder hold these inputs and no others. */
export function storeInputs(folder: string, inputs: readonly unknown[]): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const input of inputs) {
    const text = written(input);
    writeFileSync(join(folder, `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`), text);
  }
}
