import type { Overlap } from '../../../src/check/score/overlap.ts';

export const isKnown = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** Null of nothing. */
export const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, each) => sum + each, 0) / values.length;

/** The share of pages, or other things, that are right. */
export const share = (right: readonly boolean[]): number | null => mean(right.map(Number));

export const harmonicMean = (precision: number, recall: number): number =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** F1 of all pages as one; null where nothing is wanted on any of them, 0 where nothing is given. */
export const pooledF1 = ({ right, found, given, wanted }: Overlap): number | null =>
  wanted === 0 ? null : harmonicMean(given === 0 ? 0 : right / given, found / wanted);
