import { html, type Markup } from './markup.ts';
import { percent, whole } from './numbers.ts';

export interface Axis {
  /** Bin at whose left border the label stands; one past the last bin is the right end. */
  at: number;
  label: string;
}

export interface Histogram {
  /** What it shows, for those who do not see it. */
  label: string;
  bins: readonly number[];
  /** What a bin holds, such as `200 to 250 characters`. */
  name: (bin: number) => string;
  axis: readonly Axis[];
  size: 'wide' | 'small';
}

/** Part of the height that bars take; the rest is for the axis. */
const plot = { wide: 88, small: 80 };
/** The least that can be seen, in percent of the height. */
const leastSeen = 1;

/** A distribution as SVG. Bars are placed in percent, so that it fits any width while its letters keep their size. */
export function histogram({ label, bins, name, axis, size }: Histogram): Markup {
  const all = bins.reduce((sum, count) => sum + count, 0);
  const most = Math.max(...bins, 1);
  const width = 100 / bins.length;
  const bars = bins.flatMap((count, bin) => {
    if (count === 0) return [];
    const height = Math.max((count / most) * plot[size], leastSeen);
    return [
      html`<rect class="bar" x="${round(bin * width)}%" y="${round(plot[size] - height)}%" width="${round(width * 0.86)}%" height="${round(height)}%"><title>${name(bin)}: ${whole(count)} (${percent(count, all)})</title></rect>`,
    ];
  });
  const marks = axis.map(({ at, label: text }) => {
    const x = round(at * width);
    const side = x < 4 ? 'start' : x > 96 ? 'end' : 'middle';
    return html`<text class="tick" x="${x}%" y="99%" text-anchor="${side}">${text}</text>`;
  });
  return html`<svg class="histogram ${size}" role="img" aria-label="${label}" width="100%">
<line class="base" x1="0" x2="100%" y1="${plot[size]}%" y2="${plot[size]}%"/>${bars}${marks}</svg>`;
}

const round = (value: number): number => Math.round(value * 100) / 100;
