/** Bins of a distribution over a wide range, ten to a decade: [0, first), then up to `last`, then all above. */
export interface Scale {
  /** Powers of ten. */
  first: number;
  last: number;
}

/** Characters of a text. */
export const lengthScale: Scale = { first: 1, last: 6 };
/** Milliseconds for a document. */
export const timeScale: Scale = { first: 0, last: 5 };

const perDecade = 10;
const confidenceBins = 20;

export const newBins = ({ first, last }: Scale): number[] => Array(perDecade * (last - first) + 2).fill(0);
export const newConfidenceBins = (): number[] => Array(confidenceBins).fill(0);

export function addToBins(bins: number[], { first }: Scale, value: number): void {
  const at = value > 0 ? Math.floor((Math.log10(value) - first) * perDecade) + 1 : 0;
  raise(bins, at);
}

export function addConfidence(bins: number[], confidence: number): void {
  raise(bins, Math.floor(confidence * confidenceBins));
}

function raise(bins: number[], at: number): void {
  const inside = Math.min(Math.max(at, 0), bins.length - 1);
  bins[inside] = (bins[inside] ?? 0) + 1;
}

/** Lower borders of the bins; the upper border of each is the lower one of the next. */
export function borders({ first, last }: Scale): number[] {
  const inner = Array.from({ length: perDecade * (last - first) + 1 }, (_, at) => 10 ** (first + at / perDecade));
  return [0, ...inner];
}

export const confidenceBorders = (): number[] => newConfidenceBins().map((_, at) => at / confidenceBins);

/** The value below which `share` of what was counted lies, as near as the bins tell; null where nothing was counted. */
export function quantile(bins: readonly number[], lower: readonly number[], share: number): number | null {
  const all = bins.reduce((sum, count) => sum + count, 0);
  let below = 0;
  for (const [at, count] of bins.entries()) {
    if (count > 0 && below + count >= share * all) {
      const from = lower[at] ?? 0;
      const to = lower[at + 1] ?? from;
      return from + ((share * all - below) / count) * (to - from);
    }
    below += count;
  }
  return null;
}
