import type { Notice } from '../document.ts';
import { gatherFacts } from '../facts.ts';
import type { Reader } from '../reader.ts';
import { chunksOf } from './chunks.ts';
import { isFrontMatter, readFrontMatter } from './front-matter.ts';
import { withGaps } from './gaps.ts';
import { gatherBlocks } from './gather.ts';
import { readHeaderLines } from './header-lines.ts';
import { parseMarkdown } from './parse.ts';
import { plainLines } from './plain.ts';
import { walkMarkdown } from './walk.ts';
import { wrapWidth } from './wrapping.ts';

/**
 * Reads Markdown as people write it and as scrapers leave it. Blocks stand for the constructs of the text and, inside
 * a paragraph, for each line that is one of its own; front matter and the headers of scraping services are metadata.
 */
export const readMarkdown: Reader = ({ text: source, mend }) => {
  const facts = gatherFacts(mend);
  const out = gatherBlocks(mend);
  const notices: Notice[] = [];
  const start = source.search(/\S/);
  if (start < 0) return { blocks: [], metadata: facts.metadata(), notices };
  const content = readHeaderLines(source, start, facts);
  const walk = { source, mend, width: wrapWidth(source), out };
  for (const chunk of chunksOf(source, content)) {
    if (chunk.plain) {
      for (const block of plainLines(source, chunk.start, chunk.end, mend)) out.add(block);
      if (notices.length === 0) notices.push({ code: 'too-deep', message: tooDeep });
      continue;
    }
    const parsed = parseMarkdown(source.slice(chunk.start, chunk.end), chunk.start);
    const header = chunk.start === start ? headerOf(parsed.root.children[0]) : null;
    if (header !== null) {
      const at = source.indexOf(header, start + 3);
      if (isFrontMatter(header)) readFrontMatter(header, at, facts);
      else walkMarkdown(walk, parseMarkdown(header, at));
    }
    walkMarkdown(walk, parsed);
  }
  return { blocks: withGaps(out.blocks, source, content), metadata: facts.metadata(), notices };
};

/** What stands between the rules at the top; the types of the tree know YAML alone. */
const headerOf = (node: { type: string; value?: string } | undefined): string | null =>
  node?.type === 'yaml' || node?.type === 'toml' ? (node.value ?? '') : null;

const tooDeep = 'Lines with more markup or nesting than Markdown has were read as plain text.';
