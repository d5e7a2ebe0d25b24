import { featureNames } from '../index.ts';
import type { About, Telling } from './about.ts';
import { addressesTold } from './addresses.ts';
import { cuesTold } from './cues.ts';
import { meaningsTold } from './meanings.ts';
import { pageTold } from './page.ts';
import { picturesTold } from './pictures.ts';
import { placeTold } from './place.ts';
import { shapeTold } from './shape.ts';

const told: Readonly<Record<string, Telling>> = {
  ...shapeTold,
  ...cuesTold,
  ...placeTold,
  ...pageTold,
  ...addressesTold,
  ...picturesTold,
  ...meaningsTold,
};

/**
 * A feature of a block in words that complete "this line …".
 * @param column which feature, as in `featureNames`
 */
export function tell(column: number, value: number, about: About): string {
  const telling = told[featureNames[column] as string] as Telling;
  return typeof telling === 'string' ? telling : telling(value, about);
}
