import type { Element } from 'domhandler';
import type { Block, Notice } from '../document.ts';
import { gatherFacts } from '../facts.ts';
import { readJsonLdFacts } from '../json-ld/facts.ts';
import { parseJsonLd } from '../json-ld/parse.ts';
import { jsonLdNotice } from '../json-ld/unread.ts';
import { usualLimits } from '../limits.ts';
import type { Reader } from '../reader.ts';
import { findBuriedStory, proseLengthOf, type Script } from './buried/find.ts';
import { readElementFacts, scriptText } from './head.ts';
import { parseTree } from './tree.ts';
import { readBlocks } from './walk.ts';

/** Below this much prose a page may have kept its text for browsers without scripts. */
const littleProse = 140;

/** Reads HTML, whole pages and fragments: one parse, one walk for blocks and metadata. */
export const readHtml: Reader = ({ text: source, mend, limits = usualLimits }) => {
  const { root, tooDeep } = parseTree(source, limits.depth);
  const notices: Notice[] = [];
  if (tooDeep) {
    notices.push({
      code: 'too-deep',
      message: `Elements nested deeper than ${limits.depth} were read as if they were not nested.`,
    });
  }
  const facts = gatherFacts(mend, source.length);
  const scripts: Script[] = [];
  const onElement = (element: Element): void => {
    if (element.name === 'script') {
      const script = scriptText(element);
      if (!script) return;
      const isJsonLd = /ld\+json/i.test(element.attribs.type ?? '');
      const end = script.start + script.text.length;
      scripts.push({ start: script.start, end, isJsonLd });
      const unread = isJsonLd ? jsonLdNotice(script.text, limits) : null;
      if (unread && !notices.some(({ code }) => code === unread.code)) notices.push(unread);
      const json = isJsonLd && !unread ? parseJsonLd(script.text) : null;
      if (json) readJsonLdFacts(json, [script.start, end], facts);
    } else readElementFacts(element, facts);
  };
  let blocks = readBlocks(root, { source, mend, noscript: false, onElement });
  const buried = findBuriedStory(source, scripts, blocks, mend);
  if (buried) {
    blocks = inOrder([...blocks, ...buried.blocks]);
    notices.push(buried.notice);
  } else if (proseLengthOf(blocks) < littleProse && /<noscript/i.test(source)) {
    const withNoscript = readBlocks(root, { source, mend, noscript: true });
    if (proseLengthOf(withNoscript) > 2 * littleProse) {
      blocks = withNoscript;
      notices.push({ code: 'body-from-noscript', message: 'The page shows no story; it was taken from <noscript>.' });
    }
  }
  return { blocks, metadata: facts.metadata(), notices };
};

const inOrder = (blocks: Block[]): Block[] => blocks.sort((a, b) => a.start - b.start || a.end - b.end);
