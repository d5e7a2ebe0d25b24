import type { Span } from '../../document.ts';
import { readTag } from '../html-tags.ts';
import { addPicture, breakLine, type InlineContent, indentation } from './content.ts';
import { plain } from './line.ts';

/** Reads an HTML tag that stands at `at` among the text. */
export function addHtml(content: InlineContent, value: string, at: Span): void {
  const { html } = content;
  const tag = readTag(value);
  if (!tag) return;
  if (html.unread) {
    if (tag.closes && tag.name === html.unread) html.unread = '';
    return;
  }
  const step = tag.closes ? -1 : 1;
  switch (tag.name) {
    case 'br':
      // It goes on in the same line, where no mark of a quote stands.
      breakLine(content, at[0], at[1], true, indentation);
      break;
    case 'script':
    case 'style':
      html.unread = tag.closes ? '' : tag.name;
      break;
    case 'b':
    case 'strong':
      html.bold = Math.max(0, html.bold + step);
      break;
    case 'i':
    case 'em':
      html.italic = Math.max(0, html.italic + step);
      break;
    case 'img':
      if (tag.attributes.src) addPicture(content, tag.attributes.src, tag.attributes.alt ?? '', at, plain);
      break;
    case 'a':
      if (tag.closes) html.links.pop();
      else html.links.push(tag.attributes.href ? { href: tag.attributes.href } : null);
      break;
  }
}
