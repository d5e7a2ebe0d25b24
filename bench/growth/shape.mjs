import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Makes an input of about so many characters.
 * @typedef {(size: number) => string} Build
 *
 * @typedef {object} Shape
 * @property {string} name such as `html/flat`; of the folder `patterns`, `patterns/html/dates`
 * @property {'html' | 'markdown' | 'text'} type what it is read as
 * @property {() => Promise<Build>} load
 */

const file = /^(?:shapes\/)?((?:patterns\/)?(html|markdown|text)\/.*)\.mjs$/;

/**
 * Every file in `shapes` and `patterns` is a shape of input; the folder it stands in says what it is read as.
 * @returns {Shape[]}
 */
export function allShapes() {
  const paths = readdirSync(fileURLToPath(new URL('.', import.meta.url)), { recursive: true, encoding: 'utf8' });
  const shapes = paths.flatMap((path) => {
    const [, name, type] = file.exec(path.replaceAll('\\', '/')) ?? [];
    if (!name) return [];
    const load = async () => (await import(/* @vite-ignore */ new URL(path, import.meta.url).href)).default;
    return [{ name, type: /** @type {Shape['type']} */ (type), load }];
  });
  return shapes.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

const rank = (/** @type {Shape} */ { name }) => Number(name.startsWith('patterns/'));
