import { nameKey } from './key.ts';

/** Cities of two words, that stand beside a name and look like one. */
// biome-ignore format: a list of names reads better filled
const cities = [
  'New York', 'Nueva York', 'New Delhi', 'Buenos Aires', 'Los Angeles', 'Hong Kong', 'Tel Aviv', 'Kuala Lumpur', 'São Paulo', 'Hà Nội', 'नई दिल्ली',
  'تل أبيب', 'رام الله', 'תל אביב',
];

let keys: ReadonlySet<string> | null = null;

/** Whether a text of two words names a city, and nobody. */
export function isPlace(name: string): boolean {
  keys ??= new Set(cities.map(nameKey));
  return keys.has(nameKey(name));
}
