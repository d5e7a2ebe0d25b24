import type { Block, Notice } from '../document.ts';
import { gatherFacts } from '../facts.ts';
import { usualLimits } from '../limits.ts';
import { proseLengthOf } from '../prose.ts';
import type { Reader } from '../reader.ts';
import { findBuriedStory } from './buried/find.ts';
import { newElementFacts } from './element-facts.ts';
import { readPage } from './page.ts';

/** A page that shows less prose than this may have kept its story for browsers without scripts; what those get is one from twice as much. */
const hardlyAny = 140;

/** Reads HTML, whole pages and fragments: one pass for blocks and metadata. */
export const readHtml: Reader = ({ text: source, mend, limits = usualLimits }) => {
  const facts = gatherFacts(mend, source.length);
  const elements = newElementFacts(facts, limits);
  const maxDepth = limits.depth;
  const page = readPage(source, { mend, noscript: false, maxDepth, elements });
  let { blocks } = page;
  const notices: Notice[] = [];
  if (page.tooDeep) {
    notices.push({
      code: 'too-deep',
      message: `Elements nested deeper than ${maxDepth} were read as if they were not nested.`,
    });
  }
  if (elements.unread) notices.push(elements.unread);
  const buried = findBuriedStory(source, elements.scripts, blocks, mend);
  if (buried) {
    blocks = inOrder([...upTo(buried.blocks, blocks), ...buried.blocks]);
    notices.push(buried.notice);
  } else if (proseLengthOf(blocks) < hardlyAny && /<noscript/i.test(source)) {
    const { blocks: withNoscript } = readPage(source, { mend, noscript: true, maxDepth });
    if (proseLengthOf(withNoscript) > 2 * hardlyAny) {
      blocks = withNoscript;
      notices.push({ code: 'body-from-noscript', message: 'The page shows no story; it was taken from <noscript>.' });
    }
  }
  return { blocks, metadata: facts.metadata(), notices };
};

/** The blocks that a page shows: one that goes on behind the script of its story ends where that begins. */
function upTo(story: readonly Block[], blocks: readonly Block[]): Block[] {
  const begins = story[0]?.start ?? 0;
  return blocks.map((block) => (block.start < begins && block.end > begins ? { ...block, end: begins } : block));
}

const inOrder = (blocks: Block[]): Block[] => blocks.sort((a, b) => a.start - b.start || a.end - b.end);
