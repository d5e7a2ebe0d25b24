/** A tag of HTML inside Markdown. */
export interface Tag {
  /** Lower case. */
  name: string;
  closes: boolean;
  attributes: Readonly<Record<string, string>>;
}

const tagStart = /^<(\/?)([a-z][\w:-]*)/i;
const attribute = /([a-z][\w:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
/** No tag of running text is longer, but for pictures that hold their own data. */
const maxLength = 4000;

/** Reads one tag; null for a comment, a declaration or anything else. */
export function readTag(source: string): Tag | null {
  const [head, slash, name] = tagStart.exec(source) ?? [];
  if (head === undefined || !name) return null;
  const attributes: Record<string, string> = {};
  if (source.length <= maxLength) {
    for (const [, key = '', double, single, bare] of source.slice(head.length).matchAll(attribute)) {
      attributes[key.toLowerCase()] ??= double ?? single ?? bare ?? '';
    }
  }
  return { name: name.toLowerCase(), closes: slash === '/', attributes };
}
