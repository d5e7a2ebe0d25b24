import { html, type Markup } from '../markup.ts';
import { percent, whole } from '../numbers.ts';
import { counted, largest, type Row, type Table } from '../table.ts';
import type { Tally } from '../tally.ts';

const mostShown = 12;
const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Kinds, languages and warnings: what there is most of first. */
export function counts(tally: Tally): Markup {
  const all = counted(tally.kinds);
  const warnings = counted(tally.warnings) > 0 ? list('Warnings', tally.warnings, all) : '';
  return html`<section class="columns">${list('Kinds', tally.kinds, all)}${list('Languages', tally.languages, all, languageName)}${warnings}</section>`;
}

function list(title: string, table: Table<Row>, all: number, name: (code: string) => string = (code) => code): Markup {
  const { shown, others } = largest(table, mostShown);
  const rows = others > 0 ? [...shown, { name: '', documents: others }] : shown;
  const most = Math.max(...rows.map(({ documents }) => documents), 1);
  const items = rows.map(
    (row) => html`<tr><th scope="row">${row.name ? name(row.name) : 'all others'}</th>
<td class="meter"><svg width="100%" height="8" aria-hidden="true"><rect class="bar" width="${(100 * row.documents) / most}%" height="100%"/></svg></td>
<td class="number">${whole(row.documents)}</td><td class="number quiet">${percent(row.documents, all)}</td></tr>`,
  );
  const body =
    items.length > 0 ? html`<table class="counts"><tbody>${items}</tbody></table>` : html`<p class="quiet">None.</p>`;
  return html`<div><h2>${title}</h2>${body}</div>`;
}

function languageName(code: string): string {
  if (code === 'und') return 'unsure (und)';
  try {
    const name = languageNames.of(code);
    return name ? `${name} (${code})` : code;
  } catch {
    return code;
  }
}
