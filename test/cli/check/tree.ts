import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { folder, recorte } from '../recorte.ts';

/** A folder of its own for one test, with these files in it, by their paths; what is no text becomes JSON. */
export function tree(files: Record<string, unknown>): string {
  const root = folder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
  return root;
}

/** What `page` in ../recorte.ts has. */
export const right = { headline: 'El puerto de Villaseca reabre tras la tormenta', date: { day: '2025-06-05' } };
export const wrong = { headline: 'El puerto de Villaseca cierra tras la tormenta' };

const plain = (text: string): string => text.replace(/ {2}\d+\.\d s/, '');

/** What `recorte check` says of these files, without the time it took. */
export async function check(files: Record<string, unknown>, ...args: string[]) {
  const { code, stdout, stderr } = await recorte(['check', ...args], { cwd: tree(files) });
  return { code, stdout: plain(stdout), stderr };
}
