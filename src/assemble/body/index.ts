import type { BodyItem } from '../../generated/article.ts';
import type { LabelledBlock } from '../../label/role.ts';
import type { Place } from '../../read/document.ts';
import { type Page, withRole } from '../page/page.ts';

export interface Body {
  items: BodyItem[];
  /** The blocks of each item. */
  blocks: LabelledBlock[][];
}

/** Longer lines that come twice are a page printing its body twice; short ones may be meant. */
const repeatLength = 80;

/** `P.`, `R.`, `Q:`, `A:`, `Pregunta.`: who speaks in a printed interview. */
const turn =
  /^(?:(P|Q|F|D|Pregunta|Question|Frage|Domanda|Pergunta)|(R|A|Respuesta|Answer|Antwort|Risposta|Resposta))\s?[.:：—–-]+\s/u;

const rowOf = (place: Place | null): Place | null => {
  for (let at = place; at; at = at.parent) if (at.tag === 'tr') return at;
  return null;
};

const bulletOrNumber = /^(?:[•·▪‣◦*–-]\s|\d{1,3}[.)]\s)/;

/** The type of an item by its block's form; an answer or question by how it begins. */
function typeOf(block: LabelledBlock, inInterview: boolean): BodyItem['type'] {
  if (block.role === 'subhead')
    return inInterview && /[?؟？]\s*$/.test(block.text) && turn.test(block.text) ? 'question' : 'subhead';
  const spoken = turn.exec(block.text);
  if (spoken && inInterview) return spoken[1] ? 'question' : 'answer';
  if (block.form === 'item' && (block.list !== null || bulletOrNumber.test(block.text))) return 'list-item';
  if (block.form === 'quote') return 'quote';
  if (block.form === 'row') return 'table-row';
  if (block.form === 'code') return 'code';
  return 'paragraph';
}

/** Whether lines take turns as question and answer at least twice. */
function takesTurns(blocks: readonly LabelledBlock[]): boolean {
  const turns = blocks.map(({ text }) => turn.exec(text)).filter((found) => found !== null);
  return turns.filter(([, question]) => question).length >= 2 && turns.filter(([, , answer]) => answer).length >= 2;
}

/**
 * The story's lines in page order: paragraphs broken by a mere line break and cells of one row joined. Left out are repeats,
 * and lines that stand as caption, related or trending title elsewhere.
 * @param listed the texts of captions and lists, as they come out
 */
export function assembleBody({ blocks }: Page, end: number, listed: readonly string[]): Body {
  const labelled = withRole(blocks, 'caption', 'related', 'trending').map(({ block }) => block.text);
  const elsewhere = new Set([...labelled, ...listed]);
  const story = withRole(blocks, 'body', 'subhead').filter(
    ({ block, index }) => index < end && !elsewhere.has(block.text),
  );
  const inInterview = takesTurns(story.map(({ block }) => block));
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
    body.items.push(itemOf(block, typeOf(block, inInterview)));
    body.blocks.push([block]);
  }
  return body;
}

function itemOf(block: LabelledBlock, type: BodyItem['type']): BodyItem {
  if (type === 'subhead') return { type, text: block.text, level: block.level || 2 };
  if (type === 'list-item') return { type, text: block.text, ordered: block.list?.ordered ?? /^\d/.test(block.text) };
  return { type, text: block.text };
}
