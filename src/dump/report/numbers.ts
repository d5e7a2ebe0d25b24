const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const threeDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const twoDigits = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

export const whole = (value: number): string => grouped.format(value);
/** As many digits as a rate or a size is worth. */
export const rounded = (value: number): string => (value >= 1000 ? grouped : threeDigits).format(value);
/** For what is known roughly only. */
export const about = (value: number): string => twoDigits.format(value);

/** A share in percent, such that only none is 0 % and only all is 100 %. */
export function percent(part: number, all: number): string {
  if (all === 0 || part === 0) return '0 %';
  const share = (100 * part) / all;
  if (share < 0.1) return '< 0.1 %';
  if (part < all && share > 99.9) return '> 99.9 %';
  return `${share < 10 ? share.toFixed(1) : Math.floor(share)} %`;
}

export function bytes(value: number): string {
  const [unit = '', size = 1] = sizes.find(([, least]) => value >= least) ?? [];
  return `${rounded(value / size)} ${unit}`;
}

const sizes: readonly (readonly [string, number])[] = [
  ['TB', 1e12],
  ['GB', 1e9],
  ['MB', 1e6],
  ['kB', 1e3],
  ['B', 0],
].map(([unit, least]) => [String(unit), Number(least)] as const);

/** `820 ms`, `4.2 s`, `12 min 31 s`, `3 h 05 min`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${rounded(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${rounded(milliseconds / 1000)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${seconds % 60} s`;
  return `${whole(Math.floor(minutes / 60))} h ${String(minutes % 60).padStart(2, '0')} min`;
}
