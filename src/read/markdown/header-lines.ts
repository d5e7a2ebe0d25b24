import type { gatherFacts } from '../facts.ts';
import { factList } from './keys.ts';

/** How many lines a header can have. */
const maxLines = 24;
const headerLine = /^([a-z][a-z _-]{0,30}):[ \t]+(\S[^\n\r]*)$/i;
const contentMark = /^markdown content:[ \t]*$/i;

interface HeaderLine {
  key: string;
  value: string;
  span: [number, number];
}

/**
 * Reads the header that scraping services print above a page ("Title: …", "URL Source: …", up to "Markdown Content:"),
 * and bare `key: value` lines at the top. Returns where the content begins; `from` when there is no header.
 */
export function readHeaderLines(source: string, from: number, facts: ReturnType<typeof gatherFacts>): number {
  const lines: HeaderLine[] = [];
  let content = from;
  let isMarked = false;
  const nextLine = /([^\n\r]*)(?:\r\n|[\n\r]|$)/y;
  nextLine.lastIndex = from;
  let blanks = 0;
  for (let count = 0; count < maxLines && nextLine.lastIndex < source.length; count++) {
    const start = nextLine.lastIndex;
    const line = nextLine.exec(source)?.[1] ?? '';
    if (contentMark.test(line.trim())) {
      content = nextLine.lastIndex;
      isMarked = true;
      break;
    }
    if (line.trim() === '') {
      blanks++;
      continue;
    }
    const [, key = '', value = ''] = (line.length < 4000 && headerLine.exec(line.trim())) || [];
    if (!key) break;
    if (blanks === 0 || lines.length === 0) content = nextLine.lastIndex;
    lines.push({ key, value, span: [start, start + line.length] });
  }
  const known = lines.filter(({ key, span }) => factList(key) && (isMarked || span[0] < content));
  const names = new Set(known.map(({ key }) => factList(key)));
  const isHeader = isMarked ? names.size > 0 : names.size > 1 && (names.has('titles') || names.has('urls'));
  if (!isHeader) return from;
  if (!isMarked && lines.some(({ key, span }) => span[0] < content && !factList(key))) return from;
  for (const { key, value, span } of known) {
    const list = factList(key);
    if (list) facts.add(list, { value, from: 'front-matter', path: key.toLowerCase(), span });
  }
  return content;
}
