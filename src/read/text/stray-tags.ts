import { decodeEntities } from './entities.ts';

/** Elements that begin and end a paragraph or a line of it. */
const breaks =
  'br|p|div|li|ul|ol|dl|dt|dd|h[1-6]|hr|tr|td|th|table|tbody|thead|blockquote|section|article|header|footer|aside|figure|figcaption|pre|center';

/** Elements inside of lines. */
const inline =
  'a|b|i|u|s|em|strong|span|font|small|big|sup|sub|img|mark|time|cite|q|abbr|code|del|ins|strike|wbr|picture|source';

/** A tag, also one whose angle brackets are written as entities; comments too. */
const tag = new RegExp(
  `<(/?)(?:(${breaks})|(${inline}))((?:\\s[^<>]{0,2000})?)/?>|&lt;(/?)(?:(${breaks})|(${inline}))((?:\\s(?:(?!&[lg]t;)[^<>]){0,2000})?)/?&gt;|<!--[^<>]{0,2000}-->`,
  'gi',
);

/** A tag in a text that is no HTML. */
export interface StrayTag {
  start: number;
  end: number;
  /** `line` and `paragraph` end the line they stand in; `inline` does not. */
  kind: 'line' | 'paragraph' | 'inline';
  /** Target of a link that starts here; null when it ends here; undefined when it is no link. */
  href: string | null | undefined;
}

export function mayHoldTags(text: string): boolean {
  return (text.includes('<') || text.includes('&lt;')) && text.search(tag) >= 0;
}

/** The tags of HTML in a piece of text; other things in angle brackets are text. */
export function strayTags(text: string): StrayTag[] {
  return Array.from(text.matchAll(tag), (found) => {
    const [whole, rawSlash, rawBreak, rawInline, rawRest, slash, breakName, inlineName, rest] = found;
    const name = (rawBreak ?? breakName)?.toLowerCase();
    const isAnchor = (rawInline ?? inlineName)?.toLowerCase() === 'a';
    return {
      start: found.index,
      end: found.index + whole.length,
      kind: name === undefined ? 'inline' : name === 'br' ? 'line' : 'paragraph',
      href: isAnchor ? ((rawSlash ?? slash) ? null : hrefOf(rawRest ?? rest ?? '')) : undefined,
    };
  });
}

function hrefOf(attributes: string): string | null {
  const found = /\shref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/i.exec(decodeEntities(attributes));
  return found?.[1] ?? found?.[2] ?? found?.[3] ?? null;
}
