import { lexiconOf } from '../src/lexicon/index.ts';
import type { LabelledLines } from './dump.ts';

/** Lines put into a page behind one of its body lines, as text and as the markup that prints them. */
export interface Plant {
  /** Index of the body line they follow. */
  after: number;
  lines: string[];
  roles: string[];
  html: string;
}

const pick = <Item>(items: readonly Item[], random: () => number): Item =>
  items[Math.floor(random() * items.length)] as Item;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const written = (phrase: string, random: () => number): string =>
  random() < 0.2 ? phrase.toUpperCase() : random() < 0.9 ? capital(phrase) : phrase;

const wrappers: readonly ((inner: string) => string)[] = [
  (inner) => `<p>${inner}</p>`,
  (inner) => `<div>${inner}</div>`,
  (inner) => `<p><strong>${inner}</strong></p>`,
  (inner) => `<aside class="box">${inner}</aside>`,
  (inner) => `<div class="inline-module"><div>${inner}</div></div>`,
];

/** A related module with a cue of the page's language, on one line or two. */
function related(cues: readonly string[], title: string, random: () => number): Omit<Plant, 'after'> {
  const bare = written(pick(cues, random).replace(/:$/, ''), random);
  const cue = random() < 0.6 ? `${bare}:` : bare;
  const link = `<a href="/nota/${title.length}-otra-nota-del-dia-${Math.floor(random() * 1e6)}">${title}</a>`;
  const wrap = pick(wrappers, random);
  if (random() < 0.5) {
    const line = `${cue} ${title}`;
    const html = random() < 0.5 ? wrap(`${cue} ${link}`) : wrap(link.replace(title, line));
    return { lines: [line], roles: ['related'], html };
  }
  const heading = pick([`<h3>${cue}</h3>`, `<p>${cue}</p>`, `<div><b>${cue}</b></div>`], random);
  const item = pick([`<p>${link}</p>`, `<ul><li>${link}</li></ul>`, `<h4>${link}</h4>`], random);
  return { lines: [cue, title], roles: ['related-x', 'related'], html: `<div>${heading}${item}</div>` };
}

/** A bare link line: the markup alone tells it from a subhead. */
const bareLink = (title: string): Omit<Plant, 'after'> => ({
  lines: [title],
  roles: ['related'],
  html: `<p><a href="/seccion/otra-historia-que-se-cuenta-${title.length}.html">${title}</a></p>`,
});

/** Titles of other stories that the page offers. */
const titlesOf = ({ lines, roles }: LabelledLines): string[] =>
  lines.filter(
    (line, i) =>
      /^(?:teaser|related|trending)$/.test(roles[i] as string) &&
      line.length >= 28 &&
      line.length <= 130 &&
      !/^\d/.test(line),
  );

/** Plants modules between body lines: related ones with their cue, bare links (for markup), and the word that heads an advertisement. */
export function plants(page: LabelledLines, language: string, random: () => number, markup: boolean): Plant[] {
  const lexicon = lexiconOf(language) ?? lexiconOf('en');
  const body = page.roles.flatMap((role, i) => (role === 'body' && (page.lines[i] as string).length > 120 ? [i] : []));
  const titles = titlesOf(page);
  if (!lexicon || body.length < 4) return [];
  const inside = body.slice(0, -1);
  const found: Plant[] = [];
  const add = (plant: Omit<Plant, 'after'>): void => {
    const after = pick(inside, random);
    if (!found.some((each) => each.after === after)) found.push({ after, ...plant });
  };
  if (titles.length > 0 && random() < 0.7) {
    add(related(lexicon.relatedCues, pick(titles, random), random));
    if (random() < 0.4) add(related(lexicon.relatedCues, pick(titles, random), random));
  }
  if (markup && titles.length > 0 && random() < 0.3) add(bareLink(pick(titles, random)));
  const marks = lexicon.adWords.filter((word) => word.length < 20 && !word.includes(' '));
  if (marks.length > 0 && random() < 0.4) {
    const mark = written(pick(marks, random), random);
    add({
      lines: [mark],
      roles: ['ad'],
      html: pick([`<div>${mark}</div>`, `<div class="banner"><span>${mark}</span></div>`], random),
    });
  }
  return found;
}

/** The page with its plants in place. */
export function planted({ lines, roles }: LabelledLines, found: readonly Plant[]): LabelledLines {
  const at = new Map(found.map((plant) => [plant.after, plant]));
  return {
    lines: lines.flatMap((line, i) => [line, ...(at.get(i)?.lines ?? [])]),
    roles: roles.flatMap((role, i) => [role, ...(at.get(i)?.roles ?? [])]),
  };
}

/** A most-read list as dumps end in one: ranks on their own lines, glued, dotted or missing, with a heading or without. */
export function mostRead(page: LabelledLines, language: string, random: () => number): LabelledLines {
  const lexicon = lexiconOf(language) ?? lexiconOf('en');
  const titles = [...new Set(titlesOf(page))].slice(0, 3 + Math.floor(random() * 4));
  const style = random();
  const out: LabelledLines = { lines: [], roles: [] };
  if (!lexicon || titles.length < 3) return out;
  if (style > 0.75 || random() < 0.5) {
    out.lines.push(written(pick(lexicon.trendingCues, random), random));
    out.roles.push('trending-x');
  }
  titles.forEach((title, i) => {
    if (style < 0.35) {
      out.lines.push(String(i + 1), title);
      out.roles.push('trending-x', 'trending');
    } else {
      out.lines.push(
        style < 0.55 ? `${i + 1}${title}` : style < 0.75 ? `${i + 1}${pick(['. ', ') ', ' '], random)}${title}` : title,
      );
      out.roles.push('trending');
    }
  });
  return out;
}
