import { framed } from '../../page/frame.ts';
import { html, type Markup } from './markup.ts';
import { counts } from './sections/counts.ts';
import { distributions } from './sections/distributions.ts';
import { failures } from './sections/failures.ts';
import { sites } from './sections/sites.ts';
import { summary } from './sections/summary.ts';
import { worthALook } from './sections/worth-a-look.ts';
import { style } from './style.ts';
import type { Tally } from './tally.ts';

/** The run that a report is of. */
export interface Run {
  /** The command line as a person would type it. */
  command: string;
  /** Version of recorte. */
  version: string;
  /** How long it took, all its parts together. */
  seconds: number;
}

/**
 * The report of a run as one self-contained page of HTML: no request leaves it and no script is in it. All that comes
 * from documents is escaped.
 */
export function reportPage(tally: Tally, run: Run): string {
  const sections = [
    summary(tally, run),
    counts(tally),
    distributions(tally),
    sites(tally),
    worthALook(tally),
    failures(tally),
  ];
  return framed({ title: 'recorte: report of a run', style, body: body(run, sections).html });
}

const body = ({ command, version }: Run, sections: readonly Markup[]): Markup =>
  html`<header><h1>Report of a run</h1><code class="command" dir="ltr">${command}</code></header>
<main>${sections}</main>
<footer><p>Made by recorte ${version}. Counts are exact. Medians and percentiles are read off the bins of the pictures.</p></footer>`;
