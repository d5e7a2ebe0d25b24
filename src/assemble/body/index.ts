import type { BodyItem } from '../../generated/article.ts';
import type { LabelledBlock } from '../../label/role.ts';
import type { Place } from '../../read/document.ts';
import { type Page, withRole } from '../page/page.ts';
import { entriesOf } from './entries.ts';
import { footnotesOf } from './footnotes.ts';
import { turnsOf } from './turns.ts';

export interface Body {
  items: BodyItem[];
  /** The blocks of each item. */
  blocks: LabelledBlock[][];
}

/** Longer lines that come twice are a page printing its body twice; short ones may be meant. */
const repeatLength = 80;

const rowOf = (place: Place | null): Place | null => {
  for (let at = place; at; at = at.parent) if (at.tag === 'tr') return at;
  return null;
};

const bulletOrNumber = /^(?:[•·▪‣◦*–-]\s|\d{1,3}[.)]\s)/;

/** What the story's lines are beside paragraphs. */
interface Lines {
  turns: ReturnType<typeof turnsOf>;
  /** By index of the block. */
  entries: ReadonlyMap<number, string>;
  notes: ReadonlySet<LabelledBlock>;
}

/** The type of an item by what its line is in the story, or by its block's form. */
function typeOf(block: LabelledBlock, index: number, { turns, entries, notes }: Lines): BodyItem['type'] {
  const turn = turns.get(block);
  if (turn) return turn.type;
  if (entries.has(index)) return 'entry';
  if (block.role === 'subhead') return 'subhead';
  if (notes.has(block)) return 'footnote';
  if (block.form === 'item' && (block.list !== null || bulletOrNumber.test(block.text))) return 'list-item';
  if (block.form === 'quote') return 'quote';
  if (block.form === 'row') return 'table-row';
  if (block.form === 'code') return 'code';
  return 'paragraph';
}

/**
 * The story's lines in page order: paragraphs broken by a mere line break and cells of one row joined. Left out are repeats,
 * and lines that stand as caption, related or trending title elsewhere.
 * @param listed the texts of captions and lists, as they come out
 */
export function assembleBody(page: Page, end: number, listed: readonly string[]): Body {
  const { blocks } = page;
  const labelled = withRole(blocks, 'caption', 'related', 'trending').map(({ block }) => block.text);
  const elsewhere = new Set([...labelled, ...listed]);
  const printed = withRole(blocks, 'body', 'subhead').filter(
    ({ block, index }) => index < end && !elsewhere.has(block.text),
  );
  const { times, stamps } = entriesOf(
    page,
    printed.map(({ index }) => index),
  );
  const story = printed.filter(({ index }) => !stamps.has(index));
  const told = story.map(({ block }) => block);
  const lines: Lines = {
    turns: turnsOf(told, page.lexicons),
    entries: times,
    notes: footnotesOf(told),
  };
  const body: Body = { items: [], blocks: [] };
  const seen = new Set<string>();
  let lastIndex = -2;
  let lastRow: Place | null = null;
  for (const { block, index } of story) {
    const row = block.form === 'row' ? rowOf(block.place) : null;
    const item = body.items.at(-1);
    const follows = index === lastIndex + 1;
    lastIndex = index;
    if (item && row && row === lastRow && follows) {
      item.text += `\t${block.text}`;
      body.blocks.at(-1)?.push(block);
      continue;
    }
    lastRow = row;
    if (item && block.continues && follows && item.type !== 'subhead' && block.role === 'body') {
      item.text += ` ${block.text}`;
      body.blocks.at(-1)?.push(block);
      continue;
    }
    if (block.text.length >= repeatLength && seen.has(block.text)) continue;
    seen.add(block.text);
    body.items.push(itemOf(block, index, lines));
    body.blocks.push([block]);
  }
  return body;
}

function itemOf(block: LabelledBlock, index: number, lines: Lines): BodyItem {
  const type = typeOf(block, index, lines);
  const { text, level } = block;
  const heading = block.role === 'subhead' ? { level: level || 2 } : {};
  if (type === 'subhead') return { type, text, ...heading };
  if (type === 'list-item') return { type, text, ordered: block.list?.ordered ?? /^\d/.test(text) };
  if (type === 'entry') return { type, text, ...heading, time: lines.entries.get(index) as string };
  const speaker = lines.turns.get(block)?.speaker;
  return speaker === undefined ? { type, text } : { type, text, speaker };
}
