import { escaped } from '../../page/escaped.ts';
import { unprinted } from '../../write/unprinted.ts';

/** HTML that is safe to put on a page as it stands. */
export interface Markup {
  readonly html: string;
}

type Content = string | number | Markup | readonly Content[];

/** A template of HTML: what is put in is escaped, unless it is markup already. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { html: parts.reduce((page, part, at) => page + text(contents[at - 1] ?? '') + part) };
}

function text(content: Content): string {
  if (typeof content === 'number') return String(content);
  if (typeof content === 'string') return escaped(named(content));
  return 'html' in content ? content.html : content.map(text).join('');
}

/** Controls, the marks that turn the direction of what follows them, and lone surrogates are named instead of sent. */
const unseen = new RegExp(`[${unprinted}]`, 'gu');

const named = (content: string): string =>
  content.replace(unseen, (mark) =>
    mark === '\n' || mark === '\t' ? ' ' : `⟨${(mark.codePointAt(0) ?? 0).toString(16)}⟩`,
  );
