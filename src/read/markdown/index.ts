import { tick } from '../../clock.ts';
import type { Notice } from '../document.ts';
import { gatherFacts } from '../facts.ts';
import type { Reader } from '../reader.ts';
import { chunksOf } from './chunks.ts';
import { findFrontMatter, readFrontMatter } from './front-matter.ts';
import { withGaps } from './gaps.ts';
import { gatherBlocks } from './gather.ts';
import { readHeaderLines } from './header-lines.ts';
import { parseMarkdown } from './parse.ts';
import { plainLines } from './plain.ts';
import { walkMarkdown } from './walk.ts';
import { wrappingOf } from './wrapping.ts';

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
  const frontMatter = findFrontMatter(source, start);
  if (frontMatter) readFrontMatter(frontMatter.content, frontMatter.at, facts);
  const content = frontMatter?.end ?? readHeaderLines(source, start, facts);
  const walk = { source, mend, wrapping: wrappingOf(source), out };
  for (const chunk of chunksOf(source, content)) {
    if (chunk.plain) {
      for (const block of plainLines(source, chunk.start, chunk.end, mend)) out.add(block);
      if (notices.length === 0) notices.push({ code: 'too-deep', message: tooDeep });
      continue;
    }
    tick(chunk.end - chunk.start);
    walkMarkdown(walk, parseMarkdown(source.slice(chunk.start, chunk.end), chunk.start));
  }
  return { blocks: withGaps(out.blocks, source, content), metadata: facts.metadata(), notices };
};

const tooDeep = 'Lines with more markup or nesting than Markdown has were read as plain text.';
