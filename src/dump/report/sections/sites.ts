import { watched } from '../facts.ts';
import { html, type Markup } from '../markup.ts';
import { percent, whole } from '../numbers.ts';
import { addTo } from '../table.ts';
import { newSite, type SiteRow, type Tally } from '../tally.ts';

const mostShown = 40;

/** Which sites lack which fields, those that lack most first. */
export function sites({ sites: { rows, rest } }: Tally): Markup {
  const ordered = rows.toSorted((one, other) => lacking(other) - lacking(one) || other.documents - one.documents);
  const shown = ordered.slice(0, mostShown);
  const others = sum([...ordered.slice(mostShown), rest]);
  const all = sum([...rows, rest]);
  if (all.documents === 0) return html``;
  const lines = [
    line('all sites', all, 'total'),
    ...shown.map((row) => line(row.name || 'without an address', row, row.name ? '' : 'unnamed')),
    ...(others.documents > 0 ? [line('all others', others, 'unnamed')] : []),
  ];
  return html`<section><h2>Missing by site</h2>
<p class="quiet">In how many of a site’s articles a field is missing; the sites that lack most come first. What is no article is not counted here.</p>
<div class="wide-table" role="region" aria-label="Missing by site" tabindex="0"><table><thead>
<tr><th scope="col">Site</th><th scope="col" class="number">Documents</th><th scope="col" class="number">Articles</th>${watched.map((field) => html`<th scope="col" class="number">No ${field}</th>`)}</tr></thead>
<tbody>${lines}</tbody></table></div></section>`;
}

function line(name: string, row: SiteRow, mark: string): Markup {
  const cells = watched.map((field) => {
    const share = row.articles === 0 ? 0 : row[field] / row.articles;
    return html`<td class="number heat-${heat(share)}" title="${whole(row[field])} of ${whole(row.articles)}">${row.articles === 0 ? '–' : percent(row[field], row.articles)}</td>`;
  });
  return html`<tr class="${mark}"><th scope="row"><bdi>${name}</bdi></th><td class="number">${whole(row.documents)}</td><td class="number">${whole(row.articles)}</td>${cells}</tr>`;
}

/** 0 where nearly nothing is missing, 4 where most is. */
const heat = (share: number): number => [0.02, 0.1, 0.25, 0.5].filter((least) => share >= least).length;

const lacking = (row: SiteRow): number => watched.reduce((missing, field) => missing + row[field], 0);

function sum(rows: readonly SiteRow[]): SiteRow {
  const total = newSite();
  for (const row of rows) addTo(total, row);
  return total;
}
