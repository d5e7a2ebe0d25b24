import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decoded, flatten } from '../../train/flatten.ts';
import { readGold } from '../../train/gold.ts';
import type { PageSet } from '../page-set.ts';
import type { Gold } from './judged-page.ts';
import { printed } from './printed.ts';

/** A page in the form it is answered in, with what is known of it in that form. */
export interface QualityPage {
  id: string;
  /** Null for texts: of a dump no address is known. */
  url: string | null;
  pageType: string | null;
  content: string;
  isHtml: boolean;
  gold: Gold;
}

/**
 * Reads the pages of a set, one after the other.
 * @param isWanted by the id of a page
 * @throws Error where there is no such corpus, or none of its pages is of the set
 */
export function* pagesOf(
  corpora: string,
  { corpus, pageType, mode }: PageSet,
  isWanted: (id: string) => boolean,
): Iterable<QualityPage> {
  if (!existsSync(path.join(corpora, corpus, 'gold.ndjson')))
    throw new Error(`there is no ${corpus}/gold.ndjson in ${corpora}`);
  const rows = readGold(corpora, corpus).filter(
    (row) => (pageType === null || row.pageType === pageType) && isWanted(row.id),
  );
  if (rows.length === 0) throw new Error(`no page of ${[corpus, pageType ?? []].flat().join(':')} can be judged`);
  for (const { id, url, pageType, lang, gold } of rows) {
    const own: Gold = gold;
    const html = decoded(gunzipSync(readFileSync(path.join(corpora, corpus, 'pages', `${id}.html.gz`))));
    const known: Gold = { ...own, lang: own.lang ?? lang };
    yield mode === 'html'
      ? { id, url: url ?? null, pageType, content: html, isHtml: true, gold: known }
      : { id, url: null, pageType, content: flattened(html, mode), isHtml: false, gold: printed(known) };
  }
}

const flattened = (html: string, mode: string): string =>
  mode === 'text-main' ? flatten(html, 'blocks', true) : flatten(html, mode.slice('text-'.length), false);
