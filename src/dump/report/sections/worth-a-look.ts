import { explainCommand } from '../explain-command.ts';
import { html, type Markup } from '../markup.ts';
import { bytes, duration } from '../numbers.ts';
import type { Slow, Tally, Unsure } from '../tally.ts';

/** The documents that took longest, and those of which least is certain. */
export function worthALook({ slowest, leastCertain }: Tally): Markup {
  if (slowest.length === 0) return html``;
  return html`<section><h2>Least certain documents</h2>
<p class="quiet">By the mean confidence of what was found, and the field that is weakest. The command shows every line with its role.</p>
<ol class="documents">${leastCertain.map(unsure)}</ol></section>
<section><h2>Slowest documents</h2><ol class="documents">${slowest.map(slow)}</ol></section>`;
}

const unsure = (item: Unsure): Markup => document(item, item.confidence.toFixed(2), item.weakest);

const slow = (item: Slow): Markup => document(item, duration(item.milliseconds), bytes(item.bytes));

function document({ headline, place }: Slow | Unsure, figure: string, aside: string): Markup {
  const title = headline === null ? html`<span class="quiet">no headline</span>` : html`<bdi>${headline}</bdi>`;
  return html`<li><p class="figure"><b>${figure}</b> <span class="quiet">${aside}</span></p>
<div><p class="title">${title}</p><code class="command" dir="ltr">${explainCommand(place)}</code></div></li>`;
}
