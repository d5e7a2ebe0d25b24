import type { Origin } from '../../entry.ts';
import { html, type Markup } from '../markup.ts';
import { whole } from '../numbers.ts';
import { counted, largest, type Row, type Table } from '../table.ts';
import type { Failed, Tally } from '../tally.ts';

const mostShown = 30;

/** What could not be read, and what was left out by rule. */
export function failures(tally: Tally): Markup {
  return html`${failed(tally)}${skipped(tally.skips)}`;
}

function failed({ failures: table, examples }: Tally): Markup {
  if (counted(table) === 0) return html``;
  const { shown, others } = largest(table, mostShown);
  const groups = shown.map(({ name, documents }) => {
    const some = examples.filter(({ code }) => code === name);
    return html`<div class="failure"><h3><code>${name}</code> <span class="quiet">${whole(documents)}</span></h3><ul>${some.map(example)}</ul></div>`;
  });
  const more = others > 0 ? html`<p>${whole(others)} of other kinds.</p>` : '';
  return html`<section><h2>Failed</h2><p class="quiet">The first of each kind. The errors file lists them all.</p>${groups}${more}</section>`;
}

const example = ({ place, message }: Failed): Markup =>
  html`<li><p class="place"><bdi>${position(place)}</bdi></p><p class="message"><bdi>${message}</bdi></p></li>`;

function position({ input, member, offset, line }: Origin): string {
  const parts = [
    member,
    offset === null ? null : `byte ${whole(offset)}`,
    line === null ? null : `line ${whole(line)}`,
  ];
  return [input, ...parts.filter((part) => part !== null)].join(' · ');
}

function skipped(table: Table<Row>): Markup {
  if (counted(table) === 0) return html``;
  const { shown, others } = largest(table, mostShown);
  const rows = others > 0 ? [...shown, { name: 'all others', documents: others }] : shown;
  return html`<section><h2>Skipped by rule</h2><table class="counts rules"><tbody>${rows.map(
    ({ name, documents }) =>
      html`<tr><th scope="row"><bdi>${name}</bdi></th><td class="number">${whole(documents)}</td></tr>`,
  )}</tbody></table></section>`;
}
