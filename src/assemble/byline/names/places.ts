import { nameKey } from './key.ts';

/** Cities of two words, that stand beside a name and look like one. */
// biome-ignore format: a list of names reads better filled
const cities = [
  'New York', 'Nueva York', 'Nova York', 'New Delhi', 'Nueva Delhi', 'Buenos Aires', 'Los Angeles', 'San Francisco', 'Hong Kong', 'Tel Aviv',
  'Abu Dhabi', 'Kuala Lumpur', 'São Paulo', 'Rio de Janeiro', 'La Paz', 'La Habana', 'Santo Domingo', 'San Salvador', 'San José', 'Hà Nội', 'Đà Nẵng',
  'नई दिल्ली', 'تل أبيب', 'أبو ظبي', 'رام الله', 'بيت لحم', 'ניו יורק', 'תל אביב',
];

let keys: ReadonlySet<string> | null = null;

/** Whether a text of two words names a city, and nobody. */
export function isPlace(name: string): boolean {
  keys ??= new Set(cities.map(nameKey));
  return keys.has(nameKey(name));
}
