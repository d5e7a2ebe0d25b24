/**
 * A figure over several rounds.
 * @typedef {{ median: number, min: number, max: number }} Spread
 */

/**
 * @param {readonly number[]} values
 * @returns {Spread}
 */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ k) => sorted[k] ?? Number.NaN;
  const middle = (sorted.length - 1) / 2;
  return { median: (at(Math.floor(middle)) + at(Math.ceil(middle))) / 2, min: at(0), max: at(sorted.length - 1) };
}

/**
 * Round by round: both were measured in the same minute, so what slows the machine slows both.
 * @param {readonly number[]} ours
 * @param {readonly number[]} theirs
 */
export const ratio = (ours, theirs) => spread(ours.map((our, round) => our / (theirs[round] ?? Number.NaN)));

/** @param {Spread} spread */
export const shown = ({ median, min, max }, digits = 2) =>
  `${median.toFixed(digits)} (${min.toFixed(digits)}–${max.toFixed(digits)})`;
