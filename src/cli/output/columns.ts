/** Columns where nothing says how many there are. */
const usual = 80;
const fewest = 20;
/** Longer lines are hard to read. */
const most = 120;

/** How wide what goes to standard output may be: as the terminal, or the one behind a pager, or COLUMNS says. */
export function columnsOf({
  stdout,
  stderr,
  env,
}: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'env'> = process): number {
  const given = Number(env.COLUMNS);
  const found = stdout.columns ?? (given > 0 ? given : (stderr.columns ?? usual));
  return Math.min(most, Math.max(fewest, Math.trunc(found)));
}
