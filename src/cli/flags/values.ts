import { parsedAddress } from '../../read/link-target.ts';
import { type Compression, compressions } from '../../write/parquet.ts';

/** Checks of values that flags take. Each gives the value in its canonical form, or null. */

/** A share: 0 to 1. */
export function share(value: string): number | null {
  const number = Number(value);
  return value.trim() !== '' && number >= 0 && number <= 1 ? number : null;
}

/** An absolute address. */
export function pageUrl(value: string): string | null {
  return parsedAddress(value) ? value : null;
}

/** A whole number above 0. */
export function count(value: string): number | null {
  return /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null;
}

/** A time span above 0 that a timer can hold (31 bits of milliseconds). */
export function seconds(value: string): number | null {
  const number = Number(value);
  return /^[\d.]+$/.test(value) && number > 0 && number <= 2_000_000 ? number : null;
}

/** A way to pack Parquet. */
export function compression(value: string): Compression | null {
  return compressions.find((known) => known === value) ?? null;
}
