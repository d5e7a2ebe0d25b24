import { growthOf } from './slope.mjs';

/** Steeper growth than this is not linear. */
const steepest = 1.1;

/** @typedef {{ name: string, points: readonly import('./slope.mjs').Point[], failed: string | null }} Row */

/** @param {number | null} slope */
const shown = (slope) => (slope === null ? '–' : slope > steepest ? `**${slope.toFixed(2)}**` : slope.toFixed(2));

/**
 * What is steeper than linear, or went wrong.
 * @param {Row} row
 */
export function isSteep({ points, failed }) {
  const { time, memory } = growthOf(points);
  return failed !== null || (time ?? 0) > steepest || (memory ?? 0) > steepest;
}

/**
 * A row of Markdown.
 * @param {Row} row
 */
export function row({ name, points, failed }) {
  const { time, last, memory } = growthOf(points);
  const largest = points.at(-1) ?? { size: 0, ms: 0, memory: 0 };
  const at = [
    `${(largest.size / 1e6).toFixed(largest.size < 1e6 ? 3 : 0)} MB`,
    `${(largest.ms / 1000).toFixed(2)} s`,
    `${(Math.max(0, largest.memory) / 1e6).toFixed(0)} MB`,
  ];
  return `| ${name} | ${shown(time)} | ${shown(last)} | ${shown(memory)} | ${at.join(' | ')} |${failed ? ` then: ${failed} |` : ' |'}`;
}

/** @type {readonly string[]} */
export const head = [
  '| shape | time | time, last step | memory | largest input | took | above rest | |',
  '| --- | --- | --- | --- | --- | --- | --- | --- |',
];
