/** Rows looked at together; a longer page is looked at in stretches, for its memory not to grow without end. */
const stretch = 16_384;
/** Rows around a stretch that are looked at with it. */
const margin = 512;

/** Rows `from` to `to`, looked at together with those from `first` to `last`. */
export interface Stretch {
  from: number;
  to: number;
  first: number;
  last: number;
}

/** The stretches in which so many rows are looked at. */
export function stretchesOf(count: number): Stretch[] {
  if (count <= stretch) return count > 0 ? [{ from: 0, to: count, first: 0, last: count }] : [];
  return Array.from({ length: Math.ceil(count / stretch) }, (_, k) => {
    const from = k * stretch;
    const to = Math.min(count, from + stretch);
    return { from, to, first: Math.max(0, from - margin), last: Math.min(count, to + margin) };
  });
}
