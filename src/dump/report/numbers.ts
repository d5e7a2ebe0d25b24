const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const threeDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const twoDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

export const whole = (value: number): string => grouped.format(value);
/** As many digits as a rate or a size is worth. */
export const rounded = (value: number): string => (value >= 1000 ? grouped : threeDigits).format(value);
/** For what is known roughly only. */
export const about = (value: number): string => twoDigits.format(value);

/** A number and its unit, which stay on one line. */
const measure = (value: string, unit: string): string => `${value}\u00a0${unit}`;

/** A share in percent, such that only none is 0 % and only all is 100 %. */
export function percent(part: number, all: number): string {
  if (all === 0 || part === 0) return measure('0', '%');
  const share = (100 * part) / all;
  if (share < 0.1) return measure('<\u00a00.1', '%');
  if (part < all && share > 99.9) return measure('>\u00a099.9', '%');
  const isNearEnd = share < 9.95 || (part < all && share >= 99.5);
  return measure(isNearEnd ? share.toFixed(1) : String(Math.round(share)), '%');
}

export function bytes(value: number): string {
  const [unit, size] = sizes.find(([, least]) => value >= least) ?? (['B', 1] as const);
  return measure(rounded(value / size), unit);
}

const sizes = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
] as const;

/** `820 ms`, `4.2 s`, `12 min 31 s`, `3 h 05 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 999.5) return measure(rounded(milliseconds), 'ms');
  if (milliseconds < 59_950) return measure(rounded(milliseconds / 1000), 's');
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${measure(String(minutes), 'min')} ${measure(String(seconds % 60), 's')}`;
  return `${measure(whole(Math.floor(minutes / 60)), 'h')} ${measure(String(minutes % 60).padStart(2, '0'), 'min')}`;
}
