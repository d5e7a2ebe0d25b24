import type { JudgedLine } from './judged-line.ts';

const bins = 15;

/** How far confidence is from the share of lines that are right, and over how many lines of known roles that was seen. */
export interface Calibration {
  error: number;
  lines: number;
}

/** The expected calibration error in 15 bins (Guo et al., "On Calibration of Modern Neural Networks", 2017). */
export function calibrationOf(lines: readonly JudgedLine[]): Calibration {
  const known = lines.filter(({ gold }) => gold !== null && gold !== 'in' && gold !== 'out');
  /** By bin, how many more are right than the confidences sum to. */
  const excess = new Array<number>(bins).fill(0);
  for (const { gold, given, confidence } of known) {
    const bin = Math.min(bins - 1, Math.floor(confidence * bins));
    excess[bin] = (excess[bin] as number) + (gold === given ? 1 : 0) - confidence;
  }
  const off = excess.reduce((sum, each) => sum + Math.abs(each), 0);
  return { error: off / Math.max(1, known.length), lines: known.length };
}
