/** Elements that stand on lines of their own, as browsers lay them out by default. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noframes ol optgroup option p pre search section ' +
    'summary table tbody td tfoot th thead tr ul video audio'
  ).split(' '),
);

/** Elements whose text nobody reads on the page. */
export const unreadElements: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object canvas head title select textarea datalist'.split(' '),
);

const headings = new Map([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, level]));

/** 1 to 6 for h1 to h6, else 0. */
export const headingLevel = (tag: string): number => headings.get(tag) ?? 0;

export const strongElements: ReadonlySet<string> = new Set(['b', 'strong', 'em', 'i', 'dt', 'th']);

/** Attributes of an element as htmlparser2 gives them. */
export type Attributes = Readonly<Record<string, string | undefined>>;

const unseenStyle = /(?:^|[;\s])(?:display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden)/i;
const keptWhenAriaHidden = /^(?:p|h[1-6])$/;

/** React streams parts of a page as hidden elements with such an id, and a script of its own shows them at once. */
const streamedPart = /^S:[\da-f]+$/;

/**
 * Hidden by attribute or inline style. `aria-hidden` on a paragraph or heading does not count: sites set it on text
 * that everyone sees.
 */
export function isHidden(tag: string, attributes: Attributes): boolean {
  if ((attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') && !keptWhenAriaHidden.test(tag)) {
    return !streamedPart.test(attributes.id ?? '');
  }
  const { style } = attributes;
  return style !== undefined && style.length < 2000 && unseenStyle.test(style);
}
