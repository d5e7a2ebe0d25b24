/** A number as a share of one that is as good as any larger one. */
export const share = (value: number, of: number): number => Math.min(1, value / of);

/** A count on a logarithmic scale on which another one is 1. */
export const logScale = (value: number, of: number): number => Math.log1p(value) / Math.log1p(of);

/** The same as a share of one that is as good as any larger one. */
export const logShare = (value: number, of: number): number => Math.min(1, logScale(value, of));
