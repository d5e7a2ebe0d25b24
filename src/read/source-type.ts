import { countMatches } from './count-matches.ts';
import type { SourceType } from './document.ts';

/** UTF-16 units looked at; what a source is shows well before. */
const sampleLength = 0x10000;

/** Tells HTML, Markdown and plain text apart by content. */
export function tellSourceType(text: string): SourceType {
  const sample = text.slice(0, sampleLength);
  if (/^\s*(?:\{\s*"|\[\s*[[{"])/.test(sample)) return 'text'; // JSON
  if (isHtml(sample)) return 'html';
  return isMarkdown(sample) ? 'markdown' : 'text';
}

/** Tags that only a whole page or a feed has. */
const pageStart = /^(?:<!doctype\s|<\?xml[\s?]|<(?:html|head|body|frameset|rss|feed|rdf:RDF|meta|link)[\s>])/i;

/** Elements that hold a paragraph or a part of a page; `br` is none. */
const blockTag =
  /<(\/?)(?:p|div|ul|ol|li|h[1-6]|table|tr|td|th|blockquote|section|article|figure|figcaption|main|header|footer|nav|aside|dl|dt|dd|pre|hr|center|form)(?:\s[^<>]{0,2000})?\/?>/gi;

const anyTag = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]{0,2000})?\/?>/gi;

function isHtml(sample: string): boolean {
  const start = withoutLeadingComments(sample);
  if (pageStart.test(start)) return true;
  // A server's warnings or headers may stand before the page.
  const page = /<!doctype html|<html[\s>]|<head>|<body[\s>]/i.exec(start);
  if (page && page.index < start.length / 4 && /<(?:body|head|title|meta)[\s>]/i.test(start)) return true;
  return isFragment(start);
}

/** Whether elements make up the text, as in a feed; a scraper's stray tags stand in few of many lines. */
function isFragment(sample: string): boolean {
  const text = withoutCode(sample);
  // Mostly scripts, styles and icons: what comes first in some pages without a head.
  if (text.length < sample.length / 2) return true;
  let opened = 0;
  let closed = 0;
  for (const [, slash] of text.matchAll(blockTag)) {
    if (slash) closed++;
    else opened++;
  }
  if (opened === 0 || closed === 0) return false;
  const lines = countMatches(text, /^.*\S/gm);
  return opened + closed >= lines || (text.trimStart().startsWith('<') && countMatches(text, anyTag) >= lines / 3);
}

/** Drops script, style and svg elements. */
function withoutCode(sample: string): string {
  return sample
    .split(/<(?=(?:script|style|svg)[\s>])/i)
    .map((part, i) => (i === 0 ? part : part.replace(/^(script|style|svg)[\s>][\s\S]*?(?:<\/\1\s*>|$)/i, '')))
    .join('');
}

function withoutLeadingComments(sample: string): string {
  let start = sample.trimStart();
  while (start.startsWith('<!--')) {
    const end = start.indexOf('-->');
    if (end < 0) return '';
    start = start.slice(end + 3).trimStart();
  }
  return start;
}

/** Signs of Markdown with what each weighs: from 2 on a text is taken for Markdown. */
const markdownSigns: readonly { sign: RegExp; weight: number; most: number }[] = [
  { sign: /!\[[^[\]\n]{0,400}\]\((?:https?:|\/|data:|\.)[^()\s]{0,2000}(?: [^()\n]{0,200})?\)/g, weight: 1, most: 2 },
  {
    sign: /(?<!!)\[[^[\]\n]{1,400}\]\((?:https?:|\/|#|mailto:)[^()\s]{0,2000}(?: [^()\n]{0,200})?\)/g,
    weight: 0.7,
    most: 2,
  },
  // A page has one title; many lines after a single sharp are comments of a program, or items.
  { sign: /^# +(?!\d+\s*$)\S/gm, weight: 0.7, most: 0.7 },
  { sign: /^#{2,6} +(?!\d+\s*$)\S/gm, weight: 0.7, most: 1.4 },
  { sign: /^(?:={3,}|-{3,})[ \t]*$/gm, weight: 0.2, most: 0.6 },
  { sign: /^(?:```|~~~)/gm, weight: 0.5, most: 1 },
  { sign: /(?<![*\w\\])\*\*(?![\s*])[^*\n]{1,400}\*\*(?![*\w])/g, weight: 0.4, most: 1 },
  { sign: /^> /gm, weight: 0.3, most: 0.6 },
  { sign: /^\|? ?:?-{3,}:? ?\|/gm, weight: 1, most: 1 },
  { sign: /^\[[^\]\n]{1,100}\]: +<?https?:/gm, weight: 0.7, most: 2 },
];

function isMarkdown(sample: string): boolean {
  if (hasFrontMatter(sample)) return true;
  let weight = 0;
  for (const { sign, weight: each, most } of markdownSigns) {
    weight += Math.min(most, each * countMatches(sample, sign));
    if (weight >= 2) return true;
  }
  // A short text cannot show many.
  return weight >= 1.4 && sample.length < 4000;
}

/** YAML between two lines of hyphens at the very start, each line a key, an item or a continuation. */
function hasFrontMatter(sample: string): boolean {
  const lines = sample.trimStart().split(/\r?\n/, 200);
  if (lines[0]?.trimEnd() !== '---') return false;
  const end = lines.findIndex((line, i) => i > 0 && /^(?:---|\.\.\.)\s*$/.test(line));
  return end > 1 && lines.slice(1, end).every((line) => /^(?:[\w-]+:(?:\s|$)|\s|-\s|#|$)/.test(line));
}
