import { indexScript, pageStyle } from '../../generated/explain-page.ts';
import { escaped } from '../../page/escaped.ts';
import { framed } from '../../page/frame.ts';
import { isUnsure } from '../roles.ts';
import type { PageData } from './data.ts';
import { type Band, bandsOf } from './strip.ts';

/** What the index says of one page. */
export interface IndexEntry {
  /** File of its page, beside the index. */
  file: string;
  name: string;
  kind: string;
  language: string;
  lines: number;
  /** Mean confidence of the lines. */
  sure: number;
  /** Lines that are marked as unsure. */
  unsure: number;
  bands: readonly Band[];
}

export function indexEntry(file: string, { name, article, lines }: PageData): IndexEntry {
  const sum = lines.reduce((total, { c }) => total + c, 0);
  return {
    file,
    name,
    kind: article.kind,
    language: article.language.code,
    lines: lines.length,
    sure: lines.length > 0 ? sum / lines.length : 1,
    unsure: lines.filter(({ c }) => isUnsure(c)).length,
    bands: bandsOf(lines),
  };
}

const columns = [
  ['name', 'Input', 'text'],
  ['kind', 'Kind', 'text'],
  ['lines', 'Lines', 'number'],
  ['sure', 'Mean confidence', 'number'],
  ['unsure', 'Unsure lines', 'number'],
] as const;

/** The pages of several inputs in one table, the least sure first. */
export const indexPage = (entries: readonly IndexEntry[]): string =>
  framed({
    title: `${entries.length} inputs: roles of their lines`,
    style: pageStyle,
    script: indexScript,
    body: `<header class="top"><div class="title"><h1>${entries.length} inputs</h1>
<p class="about">Each strip is a page from its first line to its last, coloured by role. Odd ones stand out.</p></div></header>
<main class="index"><table id="index"><thead><tr>${columns
      .map(
        ([key, label, type]) =>
          `<th scope="col"${key === 'sure' ? ' aria-sort="ascending"' : ''}><button type="button" data-key="${key}" data-type="${type}">${label}</button></th>`,
      )
      .join('')}<th scope="col">Roles</th></tr></thead>
<tbody>${[...entries]
      .sort((a, b) => a.sure - b.sure)
      .map(row)
      .join('\n')}</tbody></table></main>`,
  });

const row = (entry: IndexEntry): string =>
  `<tr data-name="${escaped(entry.name)}" data-kind="${escaped(entry.kind)}" data-lines="${entry.lines}" data-sure="${entry.sure}" data-unsure="${entry.unsure}"><th scope="row"><a href="${escaped(encodeURIComponent(entry.file))}">${escaped(entry.name)}</a></th><td>${escaped(entry.kind)} (${escaped(entry.language)})</td><td class="number">${entry.lines}</td><td class="number">${entry.sure.toFixed(2)}</td><td class="number">${entry.unsure}</td><td>${thumbnail(entry.bands)}</td></tr>`;

const thumbnail = (bands: readonly Band[]): string =>
  `<svg class="thumbnail" viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">${bands
    .map(
      ({ family, from, size }) =>
        `<rect class="${family}" x="${from.toFixed(4)}" y="0" width="${size.toFixed(4)}" height="1"/>`,
    )
    .join('')}</svg>`;
