import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readHtml } from '../src/read/html/index.ts';
import { decoded, flatten } from './flatten.ts';
import { type GoldRow, readGold } from './gold.ts';
import { labelFiles, readLabels, textHash } from './labels.ts';

/** A page with what is known of it: a role for each line of its flattened text, or its body, or parts of it. */
export interface KnownPage {
  corpus: string;
  row: GoldRow;
  html: string;
  /** The page flattened to a line a block, and a role for each line; empty where only parts are known. */
  lines: string[];
  roles: string[];
}

export interface Corpora {
  /**
   * Pages with what is known of them, each story once; a page labelled line by line stands for its copies in other folders.
   * Of what another extractor made of a page nothing is known.
   */
  pages(): Iterable<KnownPage>;
  /** Domain of every page of every folder, by id: what folds are made by. */
  domains: Record<string, string>;
}

/** Of copies of a story in several folders the first counts; folders of other names come last. */
const corporaInOrder = ['roles', 'fundus', 'wcxb', 'trafilatura_eval', 'htmldate', 'postlight'];
const withoutStories = new Set(['forum', 'documentation']);

const bare = (url: string): string =>
  url
    .replace(/^https?:\/\/(?:www\.|m\.)?/, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();

/**
 * Opens a folder of corpora and the line labels kept for their pages.
 * @param folder has a folder for each corpus, with `gold.ndjson` and `pages/<id>.html.gz`
 * @param labels has `<corpus>/<id>.roles`
 */
export function openCorpora(folder: string, labels: string): Corpora {
  const folders = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, 'gold.ndjson')));
  const rows = new Map(folders.map((corpus) => [corpus, readGold(folder, corpus)]));
  const labelled = new Map(labelFiles(labels).map(({ corpus, id, file }) => [`${corpus}/${id}`, file]));

  function* pages(): Iterable<KnownPage> {
    const seen = new Set<string>();
    const open = (corpus: string, row: GoldRow): KnownPage => {
      const html = decoded(gunzipSync(readFileSync(path.join(folder, corpus, 'pages', `${row.id}.html.gz`))));
      const file = labelled.get(`${corpus}/${row.id}`);
      if (!row.gold.roles && !file) return { corpus, row, html, lines: [], roles: [] };
      const labels = file ? readLabels(file) : null;
      const lines = linesOf(html, labels?.hash ?? null);
      if (!lines) throw new Error(`${file}: counts in the lines of another text than that of the page`);
      const roles = labels?.roles ?? row.gold.roles ?? [];
      if (roles.length !== lines.length)
        throw new Error(`${corpus}/${row.id}: ${roles.length} roles, ${lines.length} lines`);
      return { corpus, row, html, lines, roles };
    };
    const inOrder = [...corporaInOrder, ...folders.filter((name) => !corporaInOrder.includes(name))];
    const all = inOrder.flatMap((corpus) => (rows.get(corpus) ?? []).map((row) => ({ corpus, row })));
    const isLabelled = ({ corpus, row }: { corpus: string; row: GoldRow }): boolean =>
      row.gold.roles !== undefined || labelled.has(`${corpus}/${row.id}`);
    const teachesNothing = (row: GoldRow, isLabelled: boolean): boolean =>
      withoutStories.has(row.pageType ?? '') || (!isLabelled && row.goldKind === 'extractor-snapshot');
    for (const wanted of [true, false]) {
      for (const { corpus, row } of all) {
        const address = bare(row.url ?? '');
        if (isLabelled({ corpus, row }) !== wanted || teachesNothing(row, wanted)) continue;
        if (address && seen.has(address)) continue;
        if (address) seen.add(address);
        yield open(corpus, row);
      }
    }
  }
  const domains = Object.fromEntries([...rows.values()].flat().map(({ id, domain }) => [id, domain]));
  return { pages, domains };
}

/**
 * The lines of a page that labels count in: of its flattened text, or its blocks, as `recorte explain` shows them. Null where their
 * hash is of neither.
 */
function linesOf(html: string, hash: string | null): string[] | null {
  const flattened = flatten(html, 'blocks', false).split('\n');
  if (hash === null || hash === textHash(flattened.join('\n'))) return flattened;
  const blocks = readHtml({ text: html, mend: (text) => text }).blocks.map(({ text }) => text);
  return hash === textHash(blocks.join('\n')) ? blocks : null;
}
