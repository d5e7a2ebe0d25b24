import type { Block, BlockForm, Place } from '../document.ts';
import { type Attributes, headingLevel } from './elements.ts';
import { wordsOf } from './words.ts';

/** A list whose length is known when it ends. */
interface OpenList {
  count: number;
  /** What blocks have been told of it. */
  told: { length: number }[];
}

/** A figure whose picture may stand below its caption. */
export interface OpenFigure {
  image: string | null;
  blocks: Block[];
}

/** What an element passes on to what it holds. */
export interface Context {
  place: Place;
  form: BlockForm;
  level: number;
  list: Block['list'];
  openList: OpenList | null;
  figure: OpenFigure | null;
  pre: boolean;
}

const formOf: Readonly<Record<string, BlockForm>> = {
  p: 'paragraph',
  li: 'item',
  dd: 'item',
  dt: 'term',
  blockquote: 'quote',
  figcaption: 'caption',
  caption: 'caption',
  td: 'row',
  th: 'row',
  pre: 'code',
};

/** A paragraph in a quotation, an item or a caption is part of it. */
const keepsForm = (tag: string, form: BlockForm): boolean => tag === 'p' && /^(?:quote|item|caption|term)$/.test(form);

const isListTag = (tag: string): boolean => tag === 'ul' || tag === 'ol' || tag === 'menu';

/** What stands around a page. */
export const outside = (): Context => ({
  place: { tag: '', words: [], parent: null, depth: 0 },
  form: 'line',
  level: 0,
  list: null,
  openList: null,
  figure: null,
  pre: false,
});

/**
 * What a block element passes on.
 * @param outer what it is passed itself
 * @param parent counts its items
 */
export function within(tag: string, attributes: Attributes, outer: Context, parent: { lastItem: number }): Context {
  const { form } = outer;
  const place: Place = { tag, words: wordsOf(attributes), parent: outer.place, depth: outer.place.depth + 1 };
  const level = headingLevel(tag);
  const own = level > 0 ? 'heading' : keepsForm(tag, form) ? form : formOf[tag];
  let { list, openList } = outer;
  const isList = isListTag(tag);
  if (isList) {
    list = { ordered: tag === 'ol', position: 0, length: 0 };
    openList = { count: 0, told: [list] };
  } else if (tag === 'li' && list && openList) {
    list = { ...list, position: ++parent.lastItem };
    openList.told.push(list);
  }
  return {
    place,
    form: own ?? (isList || tag === 'table' || form === 'row' ? 'line' : form),
    level: level || outer.level,
    list,
    openList,
    figure: tag === 'figure' ? { image: null, blocks: [] } : outer.figure,
    pre: outer.pre || tag === 'pre',
  };
}

/** Counts an item to the list that it is a child of. */
export function countItem(tag: string, parentTag: string, { openList }: Context): void {
  if (tag === 'li' && isListTag(parentTag) && openList) openList.count++;
}

/** Says to the blocks of a list, which has ended, how long it is. */
export function endList(tag: string, { openList }: Context): void {
  if (isListTag(tag) && openList) for (const told of openList.told) told.length = openList.count;
}
