import type { RecorteError } from '../../errors.ts';
import { type AllLimits, allUsualLimits } from '../../node/input/limits.ts';
import { highestLimits } from '../../read/limits.ts';
import { flagFault } from './fault.ts';

export type GivenLimits = Partial<AllLimits>;

const units: Readonly<Record<string, number>> = {
  '': 1,
  k: 1000,
  m: 1e6,
  g: 1e9,
  ki: 2 ** 10,
  mi: 2 ** 20,
  gi: 2 ** 30,
};

const highestOf: GivenLimits = highestLimits;

/**
 * Reads `lines=50k,bytes=128Mi`, on top of what was said before.
 * @throws RecorteError bad-option
 */
export function limits(list: string, before: GivenLimits = {}): GivenLimits {
  const given: GivenLimits = { ...before };
  for (const part of list.split(',')) {
    const [name = '', ...rest] = part.split('=').map((piece) => piece.trim());
    if (!isName(name)) throw bad(`'${name}' is none of ${Object.keys(allUsualLimits).join(', ')}`);
    const value = rest.join('=');
    const [, number, unit = ''] = /^(\d{1,15})([kmg]i?)?$/i.exec(value) ?? [];
    if (number === undefined)
      throw bad(`${name} takes a whole number, with k, m, g, Ki, Mi or Gi after it or not, and not '${value}'`);
    const most = Number(number) * (units[unit.toLowerCase()] as number);
    const highest = highestOf[name] ?? Number.MAX_SAFE_INTEGER;
    if (most < 1 || most > highest)
      throw bad(highestOf[name] === undefined ? `${name} is 1 or more` : `${name} goes from 1 to ${highest}`);
    given[name] = most;
  }
  return given;
}

const isName = (name: string): name is keyof AllLimits => Object.hasOwn(allUsualLimits, name);

const bad = (what: string): RecorteError => flagFault(`--limit: ${what}`, 'As in --limit lines=50k,bytes=128Mi');
