/** The mean confidence of some blocks; null where there are none. */
export const meanConfidence = (blocks: readonly { confidence: number }[]): number | null =>
  blocks.length > 0 ? blocks.reduce((sum, { confidence }) => sum + confidence, 0) / blocks.length : null;

/** A confidence as the Article gives it. */
export const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;
