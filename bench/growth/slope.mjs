/**
 * What one input took.
 * @typedef {{ size: number, ms: number, memory: number }} Point memory: bytes above those of the process at rest
 */

/** Shorter times are mostly what every document costs, however small. */
const leastMs = 10;
/** Less memory is what the process keeps in stock. */
const leastMemory = 40e6;

/**
 * The slope of a line through points in log-log, by least squares: 1 is linear growth, 2 quadratic.
 * @param {readonly (readonly [size: number, cost: number])[]} points
 * @returns {number | null} null for fewer than two sizes
 */
export function slope(points) {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)]);
  const mean = (/** @type {number} */ k) => logs.reduce((sum, log) => sum + (log[k] ?? 0), 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [a = 0]) => sum + (a - x) ** 2, 0);
  if (spread === 0 || logs.length < 2) return null;
  return logs.reduce((sum, [a = 0, b = 0]) => sum + (a - x) * (b - y), 0) / spread;
}

/**
 * How time and memory grow where they stand out of the noise. The last two sizes alone tell what a fit over all of them hides.
 * @param {readonly Point[]} points
 */
export function growthOf(points) {
  const first = points[0]?.ms ?? 0;
  const times = points.filter(({ ms }) => ms >= Math.max(leastMs, 2 * first));
  const memories = points.filter(({ memory }) => memory >= leastMemory);
  const time = times.map(({ size, ms }) => /** @type {const} */ ([size, ms]));
  const memory = memories.map(({ size, memory }) => /** @type {const} */ ([size, memory]));
  return { time: slope(time), lastTime: slope(time.slice(-2)), memory: slope(memory) };
}
