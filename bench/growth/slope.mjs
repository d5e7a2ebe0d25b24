/**
 * What one input took.
 * @typedef {{ size: number, ms: number, memory: number }} Point memory: bytes above those of the process at rest
 */

/** Shorter times are mostly what every document costs, and the first collections of garbage. */
const leastMs = 20;
/** Less memory is what the process keeps in stock. */
const leastMemory = 60e6;

/**
 * The slope of a line through points in log-log, by least squares: 1 is linear growth, 2 quadratic.
 * @param {readonly (readonly [size: number, cost: number])[]} points
 * @returns {number | null} null for fewer than two sizes
 */
export function slope(points) {
  const logs = points.map(([size, cost]) => /** @type {const} */ ([Math.log(size), Math.log(cost)]));
  const [x, y] = [0, 1].map((k) => logs.reduce((sum, log) => sum + (log[k] ?? 0), 0) / logs.length);
  const spread = logs.reduce((sum, [a]) => sum + (a - (x ?? 0)) ** 2, 0);
  if (spread === 0 || logs.length < 2) return null;
  return logs.reduce((sum, [a, b]) => sum + (a - (x ?? 0)) * (b - (y ?? 0)), 0) / spread;
}

/**
 * How time and memory grow with the size, over the sizes at which they stand out of the noise. `last` is the slope of
 * the last two of them: growth that sets in late does not show in a fit over all.
 * @param {readonly Point[]} points
 */
export function growthOf(points) {
  const times = points.filter(({ ms }) => ms >= leastMs).map(({ size, ms }) => /** @type {const} */ ([size, ms]));
  const memories = points
    .filter(({ memory }) => memory >= leastMemory)
    .map(({ size, memory }) => /** @type {const} */ ([size, memory]));
  return { time: slope(times), last: slope(times.slice(-2)), memory: slope(memories) };
}
