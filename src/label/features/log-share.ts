/** A count on a logarithmic scale, as a share of a count that is as good as any larger one. */
export const logShare = (value: number, of: number): number => Math.min(1, Math.log1p(value) / Math.log1p(of));
