/** A number as a share of one that is as good as any larger one. */
export const share = (value: number, of: number): number => Math.min(1, value / of);

/** The same for a count, on a logarithmic scale. */
export const logShare = (value: number, of: number): number => Math.min(1, Math.log1p(value) / Math.log1p(of));
