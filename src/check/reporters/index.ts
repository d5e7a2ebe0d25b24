import { defaultReporter } from './default.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import type { Reporter } from './reporter.ts';

/** Every form of report; the first is what is printed when none is named. */
export const reporters: readonly [Reporter, ...Reporter[]] = [
  defaultReporter,
  jsonReporter,
  junitReporter,
  githubReporter,
];
