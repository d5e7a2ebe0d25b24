import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { JsonObject } from '../../check/json.ts';
import { firstExpectation } from '../../check/update/first-expectation.ts';
import type { Engine } from '../../engine.ts';
import { RecorteError } from '../../errors.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import { asRecorteError, withPlace } from '../../faults.ts';
import { outputFault } from '../../node/output-fault.ts';
import { isSystemFault } from '../../node/system-fault.ts';
import { ExitCode } from '../exit-code.ts';
import { readDocument } from '../input/read-document.ts';
import { print, say } from '../messages.ts';
import { identityOf } from '../output/identity.ts';
import { portableName } from '../output/portable-name.ts';
import { standardOutput } from '../output/standard-output.ts';
import { ask } from './ask.ts';
import { optionNames } from './cases/case-options.ts';
import { standardFolder } from './cases/find.ts';
import type { CheckOptions } from './settings.ts';

/** A case that is to be made of a page. */
interface NewCase {
  page: string;
  folder: string;
  /** The page in that folder. */
  input: string;
}

/**
 * Makes a case of each page: a folder with the page and everything found in it as what is expected, shown before it is
 * written. A page called `input.*` stands in the folder of its case already.
 */
export async function init(
  pages: readonly string[],
  options: CheckOptions,
  engine: Engine,
  common: ExtractOptions,
): Promise<ExitCode> {
  let failed = false;
  for (const page of pages) {
    try {
      failed = !(await initPage(newCase(page, options.into ?? standardFolder), options, engine, common)) || failed;
    } catch (error) {
      if (error instanceof RecorteError && error.code === 'output-failed') throw error;
      failed = true;
      if (!options.quiet) await say(withPlace(asRecorteError(error), page), options);
    }
  }
  return failed ? ExitCode.inputFailed : ExitCode.done;
}

function newCase(page: string, into: string): NewCase {
  const name = basename(page);
  if (/^input\.[^.]/.test(name)) return { page, folder: dirname(page), input: page };
  const [, stem = name, packed = ''] = /^(.*?)(\.gz|\.zst)?$/i.exec(name) ?? [];
  const ending = extname(stem);
  const folder = join(into, portableName(stem.slice(0, stem.length - ending.length)));
  return { page, folder, input: join(folder, `input${ending || '.txt'}${packed}`) };
}

async function initPage(
  { page, folder, input }: NewCase,
  options: CheckOptions,
  engine: Engine,
  common: ExtractOptions,
): Promise<boolean> {
  const expected = join(folder, 'expected.json');
  if (existsSync(expected))
    throw new RecorteError({
      code: 'output-exists',
      input: expected,
      message: 'is there already',
      hint: 'To change it use `recorte check --update`',
    });
  const bytes = await readDocument(page, { asIs: common.type !== undefined, limit: common.limits });
  const expectation = firstExpectation(await engine.extract(bytes, { ...common, name: page }));
  const files = { [expected]: expectation, ...optionsFile(folder, common) };
  if (!options.quiet) await standardOutput().write(Object.entries(files).map(shownFile).join('\n'));
  if (!options.yes && !(await ask(`Make the case ${folder}?`))) {
    if (!options.quiet) await print('recorte: nothing written.');
    return true;
  }
  await written(folder, async () => {
    await mkdir(folder, { recursive: true });
    if (input !== page) await copied(page, input);
    for (const [file, value] of Object.entries(files)) await writeFile(file, jsonFile(value), { flag: 'wx' });
  });
  if (!options.quiet)
    await print(`recorte: ${folder} made. Read it through: what is wrong in it is expected from now on.`);
  return true;
}

/** What is there goes first: copied onto a link it would be what the link leads to. */
async function copied(from: string, to: string): Promise<void> {
  if (identityOf(from) === identityOf(to)) return;
  await rm(to, { force: true });
  await copyFile(from, to, constants.COPYFILE_EXCL);
}

const jsonFile = (value: JsonObject): string => `${JSON.stringify(value, null, 2)}\n`;
const shownFile = ([file, value]: [string, JsonObject]): string => `${file}\n${jsonFile(value)}`;

/** What the flags say of the page, for later runs. */
function optionsFile(folder: string, common: ExtractOptions): Record<string, JsonObject> {
  const told = optionNames.filter((name) => common[name] !== undefined && !(name === 'headlineGuess' && common[name]));
  if (told.length === 0) return {};
  return { [join(folder, 'options.json')]: Object.fromEntries(told.map((name) => [name, common[name] ?? null])) };
}

async function written(folder: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw isSystemFault(error) ? outputFault(error, folder) : error;
  }
}
