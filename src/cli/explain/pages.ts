import type { Stats } from 'node:fs';
import { mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Engine } from '../../engine.ts';
import { RecorteError } from '../../errors.ts';
import type { PageData } from '../../explain/page/data.ts';
import { type IndexEntry, indexEntry, indexPage } from '../../explain/page/index-page.ts';
import { explainPage, isExplainPage } from '../../explain/page/page.ts';
import { pageDataOf } from '../../explain/page/page-data.ts';
import { explainedRows } from '../../explain/rows.ts';
import { whyOf } from '../../explain/why/why.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import { outputFault } from '../../node/output-fault.ts';
import { ExitCode } from '../exit-code.ts';
import type { Values } from '../flags/options.ts';
import { eachInput } from '../input/each-input.ts';
import { inputName } from '../input/inputs.ts';
import { writeOwnText, writeText } from '../output/write-text.ts';
import { pageNames } from './page-names.ts';

/**
 * Writes a page for one input, for several a folder of pages and their index.
 * @param out a file; a folder for several inputs, or where it is one already or ends in a slash
 * @throws RecorteError output-exists, output-failed
 */
export async function writePages(
  out: string,
  inputs: readonly string[],
  engine: Engine,
  common: ExtractOptions,
  options: Values<'type' | 'limit' | 'quiet' | 'color'>,
): Promise<ExitCode> {
  const stats = await stat(out).catch(() => null);
  const folder = inputs.length > 1 || /[\\/]$/.test(out) || stats?.isDirectory() === true;
  if (folder) await makeFolder(out, stats !== null && !stats.isDirectory());
  else if (inputs.includes('-')) await refuseForeign(out, stats);
  const names = pageNames(inputs);
  const entries: IndexEntry[] = [];
  const failed = await eachInput(inputs, options, async (bytes, input) => {
    const data = await pageData(engine, bytes, input, common);
    const name = names.get(input) as string;
    await (folder
      ? writeOwnText(join(out, name), explainPage(data), inputs)
      : writeText(out, explainPage(data), inputs));
    entries.push(indexEntry(name, data));
  });
  if (folder && entries.length > 0) await writeOwnText(join(out, 'index.html'), indexPage(entries), inputs);
  return failed > 0 ? ExitCode.inputFailed : ExitCode.done;
}

async function pageData(engine: Engine, bytes: Uint8Array, input: string, common: ExtractOptions): Promise<PageData> {
  const options = { ...common, name: input, provenance: true };
  const judged = await engine.label(bytes, options);
  const article = engine.assemble(judged, options);
  return pageDataOf(inputName(input), judged, explainedRows(judged, {}, common), article, whyOf(judged, engine.model));
}

/** More than stands before the title of a page of explain. */
const headBytes = 8192;

/** Who writes `explain --html page.html` means the page that is there: it is not written over by what comes from standard input. */
async function refuseForeign(out: string, stats: Stats | null): Promise<void> {
  if (!stats?.isFile() || stats.size === 0) return;
  const file = await open(out).catch(() => null);
  const { buffer, bytesRead } = (await file?.read(Buffer.alloc(headBytes), 0, headBytes, 0)) ?? {};
  await file?.close();
  if (isExplainPage(String(buffer?.subarray(0, bytesRead)))) return;
  throw new RecorteError({
    code: 'output-exists',
    input: out,
    message: 'is there already, and is no page of explain',
    hint: `--html names what is written; what is read comes after it: recorte explain --html roles.html ${out}`,
  });
}

async function makeFolder(out: string, isFile: boolean): Promise<void> {
  if (isFile) {
    const hint = 'Name a folder for --html';
    throw new RecorteError({
      code: 'output-exists',
      input: out,
      message: 'is a file, and several pages need a folder',
      hint,
    });
  }
  try {
    await mkdir(out, { recursive: true });
  } catch (error) {
    throw outputFault(error, out);
  }
}
