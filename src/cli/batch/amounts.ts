/** With commas: `12,345`; small ones with one decimal. */
export function number(value: number): string {
  const isSmall = value < 9.95 && !Number.isInteger(value);
  const text = isSmall ? value.toFixed(1) : String(Math.round(value));
  return text.replace(/\B(?=(\d{3})+$)/g, ',');
}

export const plural = (n: number, what: string): string => `${number(n)} ${what}${n === 1 ? '' : 's'}`;

const units = ['B', 'kB', 'MB', 'GB', 'TB'] as const;

/** Bytes in the unit that fits: `340 kB`, `1.2 MB`, `85 GB`. */
export function size(bytes: number): string {
  let value = bytes;
  let at = 0;
  for (; value >= 999.5 && at < units.length - 1; at++) value /= 1e3;
  return `${at > 1 && value < 9.95 ? value.toFixed(1) : Math.round(value)} ${units[at]}`;
}

/** `4.2 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 59.5) return `${seconds < 9.95 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}
