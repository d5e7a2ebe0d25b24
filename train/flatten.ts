import { Parser } from 'htmlparser2';
import { nodeCharsets } from '../src/node/charsets.ts';
import { decode } from '../src/read/decode/decode.ts';

/**
 * How a scraper flattens a page: `blocks` a line for each block element, as a browser's innerText; `strings` a line for each
 * text node, as get_text("\n"); `wrapped` blocks of 72 columns with blank lines between them, as lynx -dump; `runs` blocks, short
 * neighbours joined to one line.
 */
export type Style = 'blocks' | 'strings' | 'wrapped' | 'runs';

const blocks = new Set(
  `address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure
  footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main menu nav noframes ol optgroup option p
  pre search section select summary table tbody td tfoot th thead tr ul video audio time-block`.split(/\s+/),
);
const unseen = new Set(
  'script style noscript template svg math iframe object canvas head select textarea datalist'.split(' '),
);
const chrome = new Set(['nav', 'footer', 'form', 'dialog']);
const chromeRoles = new Set(['navigation', 'contentinfo']);

/** Columns of `wrapped`, and what `runs` takes for a short line. */
const columns = 72;
const short = 40;

/** The bytes of a page as text. */
export const decoded = (bytes: Uint8Array): string => decode(bytes, {}, nodeCharsets).text;

/** @param main without menus, footers and forms, as a dump that was cleaned */
export function flatten(html: string, style: string, main: boolean): string {
  const lines = linesOf(html, { eachString: style === 'strings', main });
  if (style === 'wrapped') return lines.map(wrapped).join('\n\n');
  return (style === 'runs' ? joined(lines) : lines).join('\n');
}

function linesOf(html: string, { eachString, main }: { eachString: boolean; main: boolean }): string[] {
  const lines: string[] = [];
  let line = '';
  /** Elements that are open inside of one that is not read, that one included. */
  let closed = 0;
  const end = (): void => {
    const text = line.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  const border = (tag: string): void => {
    if (eachString || (closed === 0 && blocks.has(tag))) end();
  };
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (closed > 0 || isLeftOut(tag, attributes, main)) closed++;
      border(tag);
    },
    ontext(text) {
      if (closed === 0) line += text;
    },
    onclosetag(tag) {
      border(tag);
      if (closed > 0) closed--;
    },
    oncomment() {
      if (eachString) end();
    },
  });
  parser.end(html);
  end();
  return lines;
}

function isLeftOut(tag: string, attributes: Readonly<Record<string, string>>, main: boolean): boolean {
  if (unseen.has(tag)) return true;
  if (main && (chrome.has(tag) || chromeRoles.has(attributes.role ?? ''))) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return !/^(?:p|h\d)$/.test(tag);
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.style ?? '');
}

function wrapped(text: string): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines.join('\n');
}

/** Short lines that follow each other as one. */
function joined(lines: readonly string[]): string[] {
  const result: string[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isShort = line.length < short;
    if (isShort && isOpen) result[result.length - 1] += ` ${line}`;
    else result.push(line);
    isOpen = isShort;
  }
  return result;
}
