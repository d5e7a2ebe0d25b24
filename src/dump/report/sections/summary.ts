import { borders, quantile, timeScale } from '../bins.ts';
import { html, type Markup } from '../markup.ts';
import { bytes, duration, percent, rounded, whole } from '../numbers.ts';
import type { Run } from '../page.ts';
import { counted, type Row, type Table } from '../table.ts';
import type { Tally } from '../tally.ts';

/** How every document ended, and what the run took. */
export function summary(tally: Tally, run: Run): Markup {
  const { documents } = tally;
  const others = tally.kinds.rows.find(({ name }) => name === 'not-article')?.documents ?? 0;
  const ends = [
    { name: 'articles', count: counted(tally.kinds) - others, mark: 'good' },
    { name: 'not articles', count: others, mark: 'calm' },
    { name: 'failed', count: counted(tally.failures), mark: 'bad' },
    { name: 'skipped', count: counted(tally.skips), mark: 'faint' },
  ];
  const figures = ends.map(
    ({ name, count, mark }) =>
      html`<li><span class="dot ${mark}"></span><b>${whole(count)}</b> ${name} <span class="quiet">${percent(count, documents)}</span></li>`,
  );
  return html`<section class="summary"><p class="all"><b>${whole(documents)}</b> ${documents === 1 ? 'document' : 'documents'}</p>
${shares(ends, documents)}<ul class="ends">${figures}</ul>
<dl class="rates">${rates(tally, run).map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl></section>`;
}

function shares(ends: readonly { name: string; count: number; mark: string }[], documents: number): Markup {
  let from = 0;
  const parts = ends.map(({ name, count, mark }) => {
    const width = documents === 0 ? 0 : (100 * count) / documents;
    const part = html`<rect class="${mark}" x="${from}%" width="${width}%" height="100%"><title>${whole(count)} ${name}</title></rect>`;
    from += width;
    return part;
  });
  return html`<svg class="shares" width="100%" height="12" aria-hidden="true">${parts}</svg>`;
}

function rates(tally: Tally, { seconds }: Run): [string, string][] {
  const articles = counted(tally.kinds);
  const lower = borders(timeScale);
  const [half, most] = [0.5, 0.95].map((share) => quantile(tally.times, lower, share));
  const rate = (value: number): string => rounded(seconds > 0 ? value / seconds : 0);
  return [
    ['Time', duration(seconds * 1000)],
    ['Documents a second', rate(tally.documents)],
    ['Read', bytes(tally.bytes)],
    ['Bytes a second', bytes(seconds > 0 ? tally.bytes / seconds : 0)],
    ['Work, all workers', duration(tally.milliseconds)],
    ['Median document', half == null ? '–' : `about ${duration(Number(half.toPrecision(2)))}`],
    ['95\u00a0% took less than', most == null ? '–' : `about ${duration(Number(most.toPrecision(2)))}`],
    ['Read as', articles === 0 ? '–' : readAs(tally.types)],
  ];
}

const readAs = ({ rows }: Table<Row>): string =>
  rows
    .toSorted((one, other) => other.documents - one.documents)
    .map(({ name, documents }) => `${name}\u00a0${whole(documents)}`)
    .join(', ');
