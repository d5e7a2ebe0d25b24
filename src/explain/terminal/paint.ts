import { Chalk, type ChalkInstance } from 'chalk';
import type { Family } from '../roles.ts';

/** How parts of the view are coloured; without colour every one leaves text as it is. */
export interface Paint {
  family: Readonly<Record<Family, (text: string) => string>>;
  strong(text: string): string;
  dim(text: string): string;
  for(text: string): string;
  against(text: string): string;
}

const colors = {
  story: 'blue',
  facts: 'magenta',
  pictures: 'green',
  related: 'yellow',
  trending: 'red',
  noise: 'dim',
} as const satisfies Record<Family, keyof ChalkInstance>;

/** Paint in the sixteen colours that every theme of a terminal sets, or none. */
export function paintFor(inColor: boolean): Paint {
  const chalk = new Chalk({ level: inColor ? 1 : 0 });
  return {
    family: {
      story: chalk[colors.story],
      facts: chalk[colors.facts],
      pictures: chalk[colors.pictures],
      related: chalk[colors.related],
      trending: chalk[colors.trending],
      noise: chalk[colors.noise],
    },
    strong: chalk.bold,
    dim: chalk.dim,
    for: chalk.green,
    against: chalk.red,
  };
}
