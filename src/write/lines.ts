import type { LabelledBlock, Role } from '../label/role.ts';
import { toCodePoints } from '../read/code-points.ts';
import type { Document } from '../read/document.ts';
import { documentId } from '../read/document-id.ts';
import { linkTarget, parsedAddress } from '../read/link-target.ts';
import { jsonText } from './json-text.ts';

/** A block as `--lines` prints it. */
export interface LineRow {
  id: string;
  /** Position among the document's blocks, from 1. */
  n: number;
  /** `[start, end)` in Unicode code points of the decoded input. */
  start: number;
  end: number;
  role: Role;
  confidence: number;
  text: string;
  /** Where the block leads, when it is mostly one link. */
  url: string | null;
}

interface Labelled {
  document: Document;
  blocks: readonly LabelledBlock[];
}

export interface LineOptions {
  /** Default: the first 16 hex digits of the document's digest, as in its Article. */
  id?: string | undefined;
  /** Address of the page, to resolve links against; default: the first absolute one that its metadata names. */
  url?: string | undefined;
}

/** One row for every block, in page order. */
export function lineRows({ document, blocks }: Labelled, { id, url }: LineOptions): LineRow[] {
  const offsets = toCodePoints(
    document.text,
    blocks.flatMap(({ start, end }) => [start, end]),
  );
  const base = url ?? document.metadata.urls.find(({ value }) => parsedAddress(value) !== null)?.value ?? null;
  return blocks.map((block, index) => ({
    id: id ?? documentId(document),
    n: index + 1,
    start: offsets[2 * index] ?? 0,
    end: offsets[2 * index + 1] ?? 0,
    role: block.role,
    confidence: block.confidence,
    text: block.text,
    url: linkTarget(block, base),
  }));
}

/** Rows as NDJSON: one a line. */
export const writeLines = (rows: readonly LineRow[]): string => rows.map((row) => `${jsonText(row)}\n`).join('');
