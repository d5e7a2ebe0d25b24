import { borders, confidenceBorders, lengthScale, quantile, type Scale, timeScale } from '../bins.ts';
import { histogram } from '../histogram.ts';
import { html, type Markup } from '../markup.ts';
import { about, duration, whole } from '../numbers.ts';
import { counted } from '../table.ts';
import { confidences, type Tally } from '../tally.ts';

const compact = new Intl.NumberFormat('en-US', { notation: 'compact' });

/** How long the articles are, how long they took, and how sure their fields are. */
export function distributions(tally: Tally): Markup {
  if (counted(tally.kinds) === 0) return html``;
  return html`<section><h2>Length of the text</h2>${lengths(tally.lengths)}</section>
<section><h2>Time for a document</h2>${times(tally.times)}</section>
<section><h2>Confidence</h2><p class="quiet">How sure the fields are that were found, from 0 to 1. A hump on the left is worth a look.</p>
<div class="small-multiples">${confidences.map((field) => confidence(field, tally.confidence[field]))}</div></section>`;
}

function lengths(bins: readonly number[]): Markup {
  const [none = 0, ...others] = bins;
  const lower = borders(lengthScale);
  const half = quantile([0, ...others], lower, 0.5);
  const words =
    half === null
      ? 'No document has text.'
      : `Half of those with text have fewer than about ${about(half)} characters.`;
  const name = (bin: number): string => range(lower, bin + 1, about, 'characters');
  return html`<p class="quiet">${words}${none > 0 ? ` ${whole(none)} with fewer than ten.` : ''}</p>
${histogram({ label: `Characters of text by document. ${words}`, bins: others, name, axis: decades(lengthScale, compact.format), size: 'wide' })}`;
}

function times(bins: readonly number[]): Markup {
  const [fast = 0, ...others] = bins;
  const lower = borders(timeScale);
  const [half, most] = [0.5, 0.99].map((share) => quantile(bins, lower, share) ?? 0);
  const brief = (value: number): string => duration(Number(value.toPrecision(2)));
  const words = `Half of them took less than about ${brief(half ?? 0)}, 99\u00a0% less than about ${brief(most ?? 0)}.`;
  const name = (bin: number): string => range(lower, bin + 1, brief, '');
  return html`<p class="quiet">${words}${fast > 0 ? ` ${whole(fast)} took less than one millisecond.` : ''}</p>
${histogram({ label: `Time by document. ${words}`, bins: others, name, axis: decades(timeScale, tick), size: 'wide' })}`;
}

function confidence(field: string, bins: readonly number[]): Markup {
  const all = bins.reduce((sum, count) => sum + count, 0);
  const lower = confidenceBorders();
  const half = quantile(bins, lower, 0.5);
  const words = half === null ? 'never found' : `${whole(all)} found, median ${half.toFixed(2)}`;
  const name = (bin: number): string => `${(lower[bin] ?? 0).toFixed(2)} to ${(lower[bin + 1] ?? 1).toFixed(2)}`;
  const axis = [0, 0.5, 1].map((value) => ({ at: value * bins.length, label: String(value) }));
  return html`<figure><figcaption><b>${field}</b> <span class="quiet">${words}</span></figcaption>
${histogram({ label: `Confidence of ${field}: ${words}`, bins, name, axis, size: 'small' })}</figure>`;
}

/** Labels at the powers of ten, on an axis that begins with the first of them. */
function decades({ first, last }: Scale, show: (value: number) => string): { at: number; label: string }[] {
  return Array.from({ length: last - first + 1 }, (_, at) => ({ at: at * 10, label: show(10 ** (first + at)) }));
}

function range(lower: readonly number[], bin: number, show: (value: number) => string, unit: string): string {
  const from = show(lower[bin] ?? 0);
  const to = lower[bin + 1];
  return `${to === undefined ? `${from} and more` : `${from} to ${show(to)}`} ${unit}`.trim();
}

/** Milliseconds at a power of ten. */
const tick = (value: number): string => (value < 1000 ? `${value} ms` : `${value / 1000} s`);
