import type { Block, Fact, Span } from '../../read/document.ts';

/** Where a value was found, spans in UTF-16 units of the decoded input. */
export interface Evidence {
  kind: string;
  path?: string;
  spans: Span[];
}

/** A field's value, how sure it is, and where it was found. */
export interface Traced<Value> {
  value: Value;
  /** 0 to 1; null when there is nothing to be sure of. */
  confidence: number | null;
  evidence: Evidence[];
}

export const fromBlocks = (blocks: readonly Block[]): Evidence[] =>
  blocks.length > 0 ? [{ kind: 'line', spans: blocks.map(({ start, end }) => [start, end] as const) }] : [];

export const fromFact = ({ from, path, span }: Fact): Evidence => ({ kind: from, path, spans: [span] });

export const nothing = <Value>(value: Value): Traced<Value> => ({ value, confidence: null, evidence: [] });
