/** How far into the bytes a declaration is looked for: browsers look at 1,024, old pages have theirs later. */
const prefixLength = 4096;

/** Charset label of an HTTP Content-Type (`text/html; charset=iso-8859-1`); null when it has none. */
export function charsetOfContentType(contentType: string): string | null {
  const at = contentType.toLowerCase().indexOf('charset=');
  return at < 0 ? null : firstLabel(contentType.slice(at + 8));
}

/** Charset named by a byte order mark; null when there is none. */
export function byteOrderMark([first, second, third]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/**
 * Charset label that the document itself declares: XML declaration, `<meta charset>` or
 * `<meta http-equiv="Content-Type" content="…; charset=…">`; null when there is none.
 */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, prefixLength));
  return charsetOfXml(head) ?? charsetOfMeta(withoutComments(head));
}

function charsetOfXml(head: string): string | null {
  if (!head.trimStart().startsWith('<?xml')) return null;
  const declaration = head.slice(0, head.indexOf('?>') + 1 || 256);
  const found = /\sencoding\s?=\s?["']([\w.:-]{1,40})["']/i.exec(declaration);
  return found?.[1] ?? null;
}

function charsetOfMeta(head: string): string | null {
  for (const part of head.split(/<meta(?=[\s/])/i).slice(1)) {
    const tag = part.slice(0, part.indexOf('>') + 1 || part.length);
    const label = /\bcharset\s?=(.*)/is.exec(tag)?.[1];
    const name = label === undefined ? null : firstLabel(label);
    if (name) return name;
  }
  return null;
}

function firstLabel(text: string): string | null {
  return /^[\s"']{0,8}([\w.:-]{1,40})/.exec(text)?.[1] ?? null;
}

function withoutComments(head: string): string {
  const [first = '', ...rest] = head.split('<!--');
  return first + rest.map((part) => part.slice(part.indexOf('-->') + 3 || part.length)).join('');
}
