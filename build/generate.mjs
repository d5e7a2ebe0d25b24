import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleTypes } from './article-types.mjs';
import { calendars } from './calendar.mjs';
import { compactWeightsModule } from './compact-weights.mjs';
import { explainPageModule } from './explain-page.mjs';
import { lexiconsModule, readLexicons } from './lexicons.mjs';
import { opened, readArticleSchema } from './schema.mjs';
import { wasmBytes } from './wasm.mjs';

/** @import { Calendar } from './calendar.mjs' */

/**
 * Writes src/generated: what follows from the schema, the lexicons, the weights, Node's CLDR data and package.json.
 * @param {string} root folder of the package
 * @returns {Promise<void>}
 */
export async function generate(root) {
  const folder = join(root, 'src/generated');
  await mkdir(folder, { recursive: true });
  const schema = await readArticleSchema(root);
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const lexicons = await readLexicons(root);
  const files = {
    'article.ts': `${madeFrom('src/article.ts')}\n${articleTypes(schema, 'Article')}`,
    'schema.json': `${JSON.stringify({ title: 'Article', ...opened(schema) }, null, 2)}\n`,
    'lexicons.ts': `${madeFrom('src/lexicon/languages')}${lexiconsModule(lexicons)}`,
    'calendar.ts': calendarModule(calendars(lexicons.map(({ code }) => code))),
    'weights.ts': `${madeFrom('src/label/recorte.model')}${await weightsModule(join(root, 'src/label/recorte.model'))}`,
    'compact-weights.ts': `${madeFrom('src/label/recorte.model')}${await compactWeightsModule(join(root, 'src/label/recorte.model'))}`,
    'kernel.ts': `${madeFrom('src/label/kernel.wat')}export const kernelBytes = new Uint8Array([${await wasmBytes(join(root, 'src/label/kernel.wat'))}]);\n`,
    'explain-page.ts': `${madeFrom('src/explain/page')}${await explainPageModule(root)}`,
    'version.ts': `${madeFrom('package.json')}export const version = '${version}';\n`,
  };
  await Promise.all(Object.entries(files).map(([name, content]) => replace(join(folder, name), content)));
}

/** @param {string} path of weights as `train/learn.py` writes them */
async function weightsModule(path) {
  const bytes = await readFile(path);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `export const weights = { hash: '${hash}', base64: '${bytes.toString('base64')}' };\n`;
}

/** @param {Record<string, Calendar>} tables */
function calendarModule(tables) {
  const lines = Object.entries(tables).map(([language, table]) => `  ${language}: ${JSON.stringify(table)},\n`);
  return `${madeFrom(`the CLDR ${process.versions.cldr} data of Node's Intl`)}
/** Month, weekday and day-period names of one language, in lower case; each also without its last dot. */
export interface Calendar {
  /** 1 is January. */
  months: Record<string, number>;
  /** 1 is Monday. */
  weekdays: Record<string, number>;
  dayPeriods: Record<string, 'am' | 'pm'>;
}

/** By ISO 639-1 code of the language. Gregorian. */
export const calendars: Record<string, Calendar> = {
${lines.join('')}};
`;
}

/** @param {string} source */
function madeFrom(source) {
  return `// Made by the build from ${source}; not to be edited.\n`;
}

/**
 * Leaves a file that is right as it is, so that watchers and time stamps stay quiet; nobody reads a half-written one.
 * @param {string} path
 * @param {string} content
 */
async function replace(path, content) {
  if ((await readFile(path, 'utf8').catch(() => null)) === content) return;
  const draft = `${path}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, path);
}
