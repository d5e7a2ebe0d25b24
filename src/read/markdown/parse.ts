import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { filler } from './html-block.ts';

/** A parsed stretch of the source. */
export interface Parsed {
  root: Root;
  /** What was parsed: offsets of the tree count in it, unless they lie beyond its end. */
  text: string;
  /** Where `text` begins in the source. */
  base: number;
  /** Targets of reference links, by identifier. */
  definitions: ReadonlyMap<string, Definition>;
}

const syntax = [gfm()];
/** Without their transforms, which search the finished tree for bare addresses and leave nodes without a position. */
const compilers = gfmFromMarkdown()
  .flat()
  .map((extension) => ({ ...extension, transforms: [] }));

/**
 * Parses Markdown (CommonMark and GFM) that begins at `base` in the source.
 * @param length of what stands in the source; definitions may follow after it
 */
export function parseMarkdown(text: string, base: number, length = text.length): Parsed {
  // CommonMark would show a NUL as U+FFFD; HTML and text show nothing of it.
  const root = fromMarkdown(text.replaceAll('\0', filler), { extensions: syntax, mdastExtensions: compilers });
  const definitions = new Map<string, Definition>();
  collect(root, definitions);
  return { root, text: text.slice(0, length), base, definitions };
}

function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition') {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  } else if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table') {
    for (const child of node.children) collect(child, definitions);
  }
}
