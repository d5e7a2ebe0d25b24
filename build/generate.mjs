import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { articleTypes } from './article-types.mjs';
import { calendars } from './calendar.mjs';
import { explainPageModule } from './explain-page.mjs';
import { htmlEntitiesModule } from './html-entities.mjs';
import { lexiconsModule, readLexicons } from './lexicons.mjs';
import { libzstdModule } from './libzstd.mjs';
import { byLikeness, packedLexiconsModule } from './pack-lexicons.mjs';
import { packedWeightsModule } from './pack-weights.mjs';
import { relativeKeywords } from './relative-keywords.mjs';
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
  const languages = lexicons.map(({ code }) => code);
  const files = {
    'article.ts': `${madeFrom('src/article.ts')}\n${articleTypes(schema, 'Article')}`,
    'schema.json': `${JSON.stringify({ title: 'Article', ...opened(schema) }, null, 2)}\n`,
    'lexicons.ts': `${madeFrom('src/lexicon/languages')}${lexiconsModule(lexicons)}`,
    'packed-lexicons.ts': `${madeFrom('src/lexicon/languages')}${packedLexiconsModule(lexicons)}`,
    'calendar.ts': calendarModule(await calendars(root, languages)),
    'relative-keywords.ts': keywordsModule(await relativeKeywords(root, languages)),
    'weights.ts': `${madeFrom('src/label/recorte.model')}${await weightsModule(join(root, 'src/label/recorte.model'))}`,
    'packed-weights.ts': `${madeFrom('src/label/recorte.model')}${await packedWeightsModule(join(root, 'src/label/recorte.model'))}`,
    'kernel.ts': `${madeFrom('src/label/kernel.wat')}export const kernelBytes = new Uint8Array([${await wasmBytes(join(root, 'src/label/kernel.wat'))}]);\n`,
    'html-entities.ts': `${madeFrom('the packages character-entities and htmlparser2')}${htmlEntitiesModule()}`,
    'libzstd.ts': `${madeFrom('the package zstddec')}${await libzstdModule()}`,
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

/** @param {[language: string, keywords: string[]][]} keywords */
function keywordsModule(keywords) {
  const lines = keywords.map(([language, words]) => `  ${language}: ${JSON.stringify(words.join(' '))},\n`);
  return `${madeFrom(`the CLDR ${process.versions.cldr} data of Node's Intl`)}
/** Of every relative date of a language, by its ISO 639-1 code, one of these words. Folded. */
export const relativeKeywords: Readonly<Record<string, string>> = {
${lines.join('')}};
`;
}

/** @param {Record<string, Calendar>} tables */
function calendarModule(tables) {
  const languages = Object.entries(tables).map(([language, { months, weekdays, dayPeriods }]) => {
    const calendar = [
      ...namesOfEach(months, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
      ...namesOfEach(weekdays, [1, 2, 3, 4, 5, 6, 7]),
      ...namesOfEach(dayPeriods, ['am', 'pm', 'night']),
    ];
    return `  ${language}: ${JSON.stringify(calendar.join('\n'))},\n`;
  });
  // Packed, 120 bytes less than in the order of their codes.
  const lines = byLikeness(languages, (line) => line);
  return `${madeFrom(`the CLDR ${process.versions.cldr} data of Node's Intl`)}
/**
 * The names of each language's calendar, in lower case; dots and accents tell none apart. A line for each month from January on, each day
 * from Monday on, and morning, afternoon and night. A bar stands between names of the same, a tilde behind a beginning that is a name itself.
 */
export const calendars: Record<string, string> = {
${lines.join('')}};
`;
}

/**
 * @template Value
 * @param {Record<string, Value>} table
 * @param {Value[]} values
 */
function namesOfEach(table, values) {
  const names = values.map((value) => Object.keys(table).filter((name) => table[name] === value));
  return names.map((each) => nested(each.filter((name) => !each.includes(`${name}.`))).join('|'));
}

/**
 * Names within which those that they begin with are marked: `ene`, `enero` is `ene~ro`.
 * @param {string[]} names
 */
function nested(names) {
  /** @type {Map<string, string>} */
  const chains = new Map();
  for (const name of names.toSorted((a, b) => a.length - b.length)) {
    const beginning = [...chains.keys()].findLast((other) => name.startsWith(other));
    const chain = beginning === undefined ? name : `${chains.get(beginning)}~${name.slice(beginning.length)}`;
    if (beginning !== undefined) chains.delete(beginning);
    chains.set(name, chain);
  }
  return [...chains.values()];
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
