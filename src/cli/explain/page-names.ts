import { basename } from 'node:path';
import { portableName } from '../output/portable-name.ts';

/** The file that each input's page has in its folder: the input's name and `.html`, numbered where two inputs have one name. */
export function pageNames(inputs: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Set(['index.html']);
  return new Map(
    [...new Set(inputs)].map((input) => {
      const given = input === '-' ? 'standard-input' : basename(input);
      const base = portableName(given);
      let name = `${base}.html`;
      for (let k = 2; taken.has(name.toLowerCase()); k++) name = `${base}-${k}.html`;
      taken.add(name.toLowerCase());
      return [input, name];
    }),
  );
}
