import { readHtml } from '../src/read/html/index.ts';
import { type LabelledLines, mainRoles, randomFrom, scrape } from './dump.ts';
import { flatten } from './flatten.ts';
import { mostRead, type Plant, planted, plants } from './plant.ts';

/** A page in one of its forms, and the role of each of its lines in that form (none where only its body is known). */
export interface PageForm extends LabelledLines {
  text: string;
  isHtml: boolean;
}

/**
 * Makes a form of a page.
 * @param form html | html-planted | dump-N | text-main | text-STYLE
 * @param seed decides what chance does to the page
 */
export function pageForm(form: string, html: string, gold: LabelledLines, language: string, seed: string): PageForm {
  const random = randomFrom(`${form}:${seed}`);
  const page: LabelledLines = { lines: gold.lines, roles: mainRoles(gold.roles) };
  if (form === 'html') return { ...page, text: html, isHtml: true };
  if (form === 'html-planted') {
    const found = plants(page, language, random, true);
    return { ...planted(page, found), text: plantInto(html, found, page.lines), isHtml: true };
  }
  if (form.startsWith('dump')) {
    const tail = random() < 0.4 ? mostRead(page, language, random) : { lines: [], roles: [] };
    const left = scrape(planted(page, plants(page, language, random, false)), random);
    const lines = [...left.lines, ...tail.lines];
    return { lines, roles: [...left.roles, ...tail.roles], text: lines.join('\n'), isHtml: false };
  }
  const text = form === 'text-main' ? flatten(html, 'blocks', true) : flatten(html, form.slice('text-'.length), false);
  return { ...page, text, isHtml: false };
}

/** Puts the markup of plants behind the paragraph of their body line; those that find none are left out. */
function plantInto(html: string, found: readonly Plant[], lines: readonly string[]): string {
  if (found.length === 0) return html;
  const { blocks } = readHtml({ text: html, mend: (text) => text });
  const closing = '</p>';
  return found
    .map((plant) => {
      const block = blocks.find(({ text, place }) => place?.tag === 'p' && text === lines[plant.after]);
      return { plant, at: block ? html.indexOf(closing, block.end) : -1 };
    })
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)
    .reduce(
      (text, { plant, at }) => text.slice(0, at + closing.length) + plant.html + text.slice(at + closing.length),
      html,
    );
}
