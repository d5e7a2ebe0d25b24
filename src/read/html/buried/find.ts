import { sentenceEnds } from '../../../letters/sentence-end.ts';
import type { Block, Notice } from '../../document.ts';
import { proseLengthOf, sentenceLength } from '../../prose.ts';
import { type Literal, literalsOf, streamedLiterals } from './literal.ts';
import { storyBlocks } from './story.ts';

/** Where a script's text stands in the source. */
export interface Script {
  start: number;
  end: number;
  isJsonLd: boolean;
}

/** A page that shows less prose than this has no story of its own. Two short sentences. */
const ownStory = 280;
/** A string of a script shorter than this is no story. */
const storyLength = 200;

/** Keys that content systems keep story text under (Arc, Next.js and WordPress states among them). */
const storyKeys = [
  'articleBody',
  'body',
  'content',
  'text',
  'html',
  'bodyHtml',
  'body_html',
  'contentHtml',
  'rendered',
];

const plain = (text: string): string =>
  text
    .replace(/<[^<>]{0,400}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether the page already shows what a story says, judged by snippets from its middle. */
function isShown(story: string, shownText: () => string): boolean {
  const shown = shownText();
  const text = plain(story);
  const snippets = [0.2, 0.4, 0.6, 0.8].map((share) => {
    const at = text.indexOf(' ', Math.floor(text.length * share)) + 1;
    return text.slice(at, at + 40).trim();
  });
  const seen = snippets.filter((snippet) => snippet && shown.includes(snippet)).length;
  return seen >= 2;
}

/**
 * The story of a page that keeps it in its scripts (JSON-LD `articleBody`, or a state blob) instead of showing it.
 * @returns null when the page shows a story or no script holds one
 */
export function findBuriedStory(
  source: string,
  scripts: readonly Script[],
  blocks: readonly Block[],
  mend: (text: string) => string,
): { blocks: Block[]; notice: Notice } | null {
  const shown = proseLengthOf(blocks);
  let joined: string | undefined;
  const shownText = (): string => {
    joined ??= blocks.map((block) => block.text).join(' ');
    return joined;
  };
  for (const script of scripts.filter(({ isJsonLd }) => isJsonLd)) {
    const story = longest(literalsOf(source, script.start, script.end, ['articleBody']));
    if (!story || story.text.length < Math.max(storyLength, 2 * shown) || isShown(story.text, shownText)) continue;
    return {
      blocks: storyBlocks(story, 'json-ld', mend),
      notice: {
        code: 'body-from-json-ld',
        message: 'The page shows no story; it was taken from articleBody of its JSON-LD.',
      },
    };
  }
  if (shown >= ownStory) return null;
  for (const script of scripts.filter(({ isJsonLd }) => !isJsonLd)) {
    const kept = storyOf(literalsOf(source, script.start, script.end, storyKeys));
    const stories = kept.length > 0 ? kept : streamedLiterals(source, script.start, script.end).filter(isFragment);
    const length = stories.reduce((sum, story) => sum + story.text.length, 0);
    if (length < Math.max(storyLength, 2 * shown)) continue;
    return {
      blocks: stories.flatMap((story) => storyBlocks(story, 'state', mend)),
      notice: {
        code: 'body-from-state',
        message: 'The page shows no story; it was taken from the state its scripts hold.',
      },
    };
  }
  return null;
}

const longest = (literals: readonly Literal[]): Literal | null =>
  literals.reduce<Literal | null>((best, each) => (best && best.text.length >= each.text.length ? best : each), null);

/** The strings that read like paragraphs, and the short ones between them that read like subheads. */
function storyOf(literals: readonly Literal[]): Literal[] {
  const first = literals.findIndex(isParagraph);
  const last = literals.findLastIndex(isParagraph);
  return literals.filter((literal, i) => isParagraph(literal) || (i > first && i < last && isSubhead(literal)));
}

/** A string of markup with a story's worth of text in it. */
const isFragment = ({ text }: Literal): boolean => /^\s*<[a-z]/i.test(text) && plain(text).length >= storyLength;

const isSubhead = ({ text }: Literal): boolean =>
  text.length < sentenceLength && /^[\p{Lu}¿¡"“«\d]/u.test(text) && /\p{L} \p{L}/u.test(text);

/** Prose ends as a sentence does, or with what it quotes. */
const paragraphEnd = new RegExp(`[${sentenceEnds}”"»]\\s*$`);

const isParagraph = ({ text }: Literal): boolean => {
  const words = plain(text);
  return words.length >= sentenceLength && paragraphEnd.test(words) && !/[{};]\s|function\s*\(/.test(words);
};
