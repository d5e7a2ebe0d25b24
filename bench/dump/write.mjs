import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { page } from './pages.mjs';

/**
 * Writes N documents, a thousand in a folder.
 * @param {number} documents
 * @param {string} folder
 */
export async function write(documents, folder) {
  let size = 0;
  for (let number = 0; number < documents; number++) {
    const { name, bytes } = page(number);
    const shard = join(folder, 'pages', String(Math.floor(number / 1000)).padStart(5, '0'));
    if (number % 1000 === 0) await mkdir(shard, { recursive: true });
    await writeFile(join(shard, name), bytes);
    size += bytes.length;
  }
  console.log(`${documents} documents, ${(size / 1e6).toFixed(0)} MB`);
}
