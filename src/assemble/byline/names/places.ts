import { hasLostCase, nameKey } from './key.ts';

/** Cities of two words, that stand beside a name and look like one. */
// biome-ignore format: a list of names reads better filled
const cities = [
  'New York', 'Nueva York', 'New Delhi', 'Buenos Aires', 'Los Angeles', 'Hong Kong', 'Tel Aviv', 'Kuala Lumpur', 'São Paulo', 'Hà Nội', 'नई दिल्ली',
  'تل أبيب', 'رام الله', 'תל אביב',
];

let keys: ReadonlySet<string> | null = null;

/** "DE SÃO PAULO", "DO RIO": from where a report comes, as Brazil's papers print it below a name. */
const from = /^(?:de|do|da) (?=\S)/i;

/** Whether a text names a city, alone or as from where it was reported, and nobody. */
export function isPlace(name: string): boolean {
  keys ??= new Set(cities.map(nameKey));
  const place = name.replace(from, '');
  return keys.has(nameKey(place)) || (place !== name && hasLostCase(name) && !place.includes(' '));
}
