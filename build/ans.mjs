/**
 * How often each whole number comes, from the lowest on, in shares of 2^14.
 * @typedef {{ lowest: number, shares: number[] }} Table
 */

/** Asymmetric numeral systems (Duda 2013, arXiv:1311.2540), range variant: a state of 24 to 30 bits, moved on by 6 bits, one character each. */
const total = 2 ** 14;
const least = 2 ** 24;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * @param {readonly number[]} values
 * @returns {Table}
 */
export function tableOf(values) {
  const lowest = values.reduce((least, value) => Math.min(least, value), 0);
  const highest = values.reduce((most, value) => Math.max(most, value), 0);
  const counts = Array.from({ length: highest - lowest + 1 }, () => 0);
  for (const value of values) counts[value - lowest] = Number(counts[value - lowest]) + 1;
  const shares = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.floor((total * count) / values.length))));
  const spare = total - shares.reduce((sum, share) => sum + share, 0);
  const largest = shares.indexOf(Math.max(...shares));
  shares[largest] = Number(shares[largest]) + spare;
  return { lowest, shares };
}

/**
 * What `src/browser/ans.ts` reads the values from, each with the table it is coded by.
 * @param {readonly { value: number, table: Table }[]} values
 */
export function encoded(values) {
  const begins = new Map(values.map(({ table }) => [table, beginsOf(table)]));
  let state = least;
  let code = '';
  for (const { value, table } of [...values].reverse()) {
    const share = Number(table.shares[value - table.lowest]);
    const begin = Number(begins.get(table)?.[value - table.lowest]);
    while (state >= (least / total) * 64 * share) {
      code += digits[state % 64];
      state = Math.floor(state / 64);
    }
    state = Math.floor(state / share) * total + (state % share) + begin;
  }
  for (let i = 0; i < 5; i++) {
    code += digits[state % 64];
    state = Math.floor(state / 64);
  }
  return [...code].reverse().join('');
}

/** @param {Table} table */
function beginsOf({ shares }) {
  let sum = 0;
  return shares.map((share) => {
    sum += share;
    return sum - share;
  });
}
