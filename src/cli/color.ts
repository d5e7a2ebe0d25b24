import { isatty } from 'node:tty';

/** Whether what goes to a stream (standard error, where none is named) may be coloured. */
export function inColor(
  flag: boolean,
  { environment = process.env, descriptor = 2 }: { environment?: NodeJS.ProcessEnv; descriptor?: number } = {},
): boolean {
  if (!flag) return false;
  // As Node itself has it: FORCE_COLOR before NO_COLOR (no-color.org: any value but the empty one).
  const { FORCE_COLOR, NO_COLOR, TERM } = environment;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return !NO_COLOR && TERM !== 'dumb' && isatty(descriptor);
}
