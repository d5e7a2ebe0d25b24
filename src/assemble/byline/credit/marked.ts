import type { Block, Inline, Place } from '../../../read/document.ts';

/** A stretch of a line that the markup speaks of: a name of an author, something that is none (a category, a count of comments), or just an element of its own. */
export interface Mark {
  start: number;
  end: number;
  as: 'author' | 'other' | 'part';
}

/** Class words, item properties and link relations by which pages name their authors, in the languages of the web's templates. */
const authorWords = new Set(
  'author authors byline bylines autor autora autores auteur auteurs autore autori verfasser autorin autoren redakteur redactor redactora forfatter skribent penulis yazar journalist writer reporter contributor contributors columnist firma firmas signature vcard fn createdby submitted'.split(
    ' ',
  ),
);
/** Words of elements beside a name that hold something else. */
const otherWords = new Set(
  'category categories cat categoria categorias kategorie rubrik section tag tags comment comments comentarios kommentare location place bio biography description desc job position role prev previous next share social twitter facebook email mail follow count separator sep related button photo image description'.split(
    ' ',
  ),
);
/** Folder of an address that leads to an author's page. */
const authorAddress =
  /\/(?:authors?|autor(?:a|en|es|in)?|auteurs?|autor[ei]|redakteure?|journalists?|journalistes?|periodistas?|writers?|contributors?|columnists?|columnistas?|profiles?|people|staff|firmas?|by|penulis|yazar|yazarlar|user-uebersicht)\/[^/?#]|\/\?author=/i;
const otherAddress = /\/(?:category|categoria|kategorie|tags?|schlagwort|temas?|mot)\/[^/?#]|#(?:comments?|respond)/i;

/** Levels above a line whose names speak of the line. */
const levels = 2;

/** What the markup calls the line: a byline (`<div class="author">`, `<p itemprop="author">`), something else, or nothing that tells. */
export function markedAs(place: Place | null): 'author' | 'other' | null {
  let level = place;
  for (let i = 0; level && i < levels; i++, level = level.parent) {
    if (level.words.some((word) => otherWords.has(word))) return 'other';
    if (level.words.some((word) => authorWords.has(word))) return 'author';
  }
  return null;
}

/** What the links and the inline elements of a line say of its parts; the innermost ones, in order. */
export function marksOf({ text, links, inner = [] }: Pick<Block, 'text' | 'links' | 'inner'>): Mark[] {
  const found: Mark[] = [];
  for (const { start, end, href } of links) {
    if (authorAddress.test(href)) found.push({ start, end, as: 'author' });
    else if (otherAddress.test(href)) found.push({ start, end, as: 'other' });
  }
  for (const { start, end, tag, words } of inner) {
    const names = [...tag.split(' '), ...words];
    const isAuthor = names.some((name) => authorWords.has(name));
    if (names.some((name) => otherWords.has(name)) || (isAuthor && names.includes('title')))
      found.push({ start, end, as: 'other' });
    else if (isAuthor) found.push({ start, end, as: 'author' });
  }
  const marks = innermost(found);
  return marks.length > 0 ? marks : tiles(text, inner);
}

const holds = (outer: Mark, mark: Mark): boolean => outer.start <= mark.start && outer.end >= mark.end;

const innermost = (marks: readonly Mark[]): Mark[] =>
  marks
    .filter(({ start, end }) => end > start)
    .filter((mark, i, all) => !all.some((other, j) => j !== i && holds(mark, other) && (!holds(other, mark) || j < i)))
    .sort((a, b) => a.start - b.start);

/** The elements that a line consists of, where it is nothing else: `<span>Ana Ruiz</span> <span>Luis Paz</span>`. */
function tiles(text: string, inner: readonly Inline[]): Mark[] {
  const parts = innermost(inner.map(({ start, end }) => ({ start, end, as: 'part' as const })));
  const rest = parts.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return parts.length > 1 && rest.trim() === '' ? parts : [];
}
