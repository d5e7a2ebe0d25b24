import { fold, isLetter } from '../../../letters/fold.ts';
import { isSmall } from '../../../letters/letter-case.ts';
import { shapeOf } from '../../../names/shape.ts';
import { sourceWord } from '../../../names/sources.ts';
import { isAgency } from '../names/agencies.ts';
import type { BylineWords } from '../names/phrases.ts';
import { phrasesIn, phrasesOf } from '../names/phrases.ts';

/** What the words before a name make of who follows. */
export type CreditKind =
  /** Wrote it. */
  | 'author'
  /** Translated or edited it: author only where nobody else is credited. */
  | 'helper'
  /** Was the source: author only if an agency. */
  | 'source'
  /** Did something else (montage, sound). */
  | 'other'
  /** Stands behind a label that no list has: wrote it where nobody else is credited. */
  | 'unknown';

export interface Prefix {
  kind: CreditKind;
  /** Where the names begin. */
  end: number;
}

/** Folded beginnings of the words for translating and editing in the languages of the lexicons. */
const helping =
  /(?:^|\s)(?:trad|uber?s|transl|edit|edic|vertal|overs|tlumacz|przek|prekl|fordit|ceviri|redakt|redig|red$|penyunt|penerj|bien (?:tap|dich)|تحریر|م?ترجم|تدوین|ویراست|ערי|עורכ|תרג|перев|перек|ред[аоi])/;
/** Folded beginnings of the words of those who checked, pictured or translated what others wrote, with what may stand inside ("Übersetzt ins (en) von"). */
const checking =
  /^(?:[a-z]{2,12}[\s-])?(?:art|(?:reviewed|check|tested|verif|approv|[pf]h?oto|pictur|illustr|video|graphic|gepruf|kontroll|revis[at]|valid|aprob|relu|gecontrol)[a-z]*)\s+(?:by|von|por|par|da|di|door)\s*:?\s*(?=\S|$)|^fact[\s-]?checked\s*:?\s*$/;
const translating =
  /^(?:ubersetzt|ubersetzung|translated|traducido|traduit|tradotto|traduzido|vertaald)\s[^:|]{0,30}(?<=\s)(?:by|von|por|par|da|door)\s+/;
/** Folded labels of who wrote and did something else: "Text & Fotos:", "Idea y textos:". */
const writing =
  /^(?:\S+\s(?:[&+/]|[a-z]{1,3})\s)?(?:text[a-z]{0,2}|teksty?|test(?:[io]|uak?)|words|story|auth?or)(?:\s(?:[&+/]|[a-z]{1,3})\s\S+)?\s*[:：](?!in(?:nen)?\s?[:：])\s*/;
/** Folded phrases that name whose material was used. */
const material = /^(?:mit material|con informacio|com informac|amb informacio|with files|con reportes|z material|avec)/;
const sourceLabel = new RegExp(`${sourceWord.source}(?:n|s|\\(s\\))?\\s*[:：]?\\s*`);
const anyLabel = /^[^\d\s:：|,;()@][^\d:：|,;()@]{1,30}[:：]\s?(?=\S)/;
/** Letters that a gender-neutral or plural form adds to a label: autor/a, auteur(s), autor:in. */
const ending = /^(?:\([a-z]{1,3}\)|\/[a-z]{1,8}|[:*_]in(?:nen)?)?/;

/** Words so short that they open a name as well ("Da Silva", "Di Maio"): prefixes only before a capital, and never in capitals themselves. */
const shortest = 2;

function phraseAt(text: string, folded: string, phrase: string): number | null {
  if (!folded.startsWith(phrase)) return null;
  let end = phrase.length;
  const rest = ending.exec(folded.slice(end))?.[0] ?? '';
  end += rest.length;
  const after = text.slice(end);
  const punctuation = /^\s*[:：/]?\s*/.exec(after)?.[0] ?? '';
  const name = after.slice(punctuation.length);
  if (name === '') return end + punctuation.length;
  const cased = !isSmall(name[0]) && (isLetter(name[0]?.toLowerCase()) || /^[\d@"“«'(]/.test(name));
  // "byClemson News", "porRedaccion": pages glue the prefix to the name.
  if (punctuation === '' && !(cased && isSmall(text[end - 1]))) return null;
  if (phrase.length <= shortest && !cased && ![0, 1, 2].every((at) => isSmall(name[at]))) return null;
  return end + punctuation.length;
}

/** A prefix at the beginning of a text, several one after the other taken as one ("Artikel von: Von"); null where there is none. */
export function prefixAt(text: string, lexicons: readonly BylineWords[]): Prefix | null {
  let found: Prefix | null = null;
  for (let end = 0; ; ) {
    const rest = text.slice(end);
    const next = onePrefix(rest, lexicons);
    // A label behind a prefix follows the name: "Von Ana Ruiz Rubriken: Mode".
    if (!next || next.end === 0 || (found && (next.label || namesNobody(next.kind)))) return found;
    end += next.end;
    found = { kind: found && found.kind !== 'author' ? found.kind : next.kind, end };
    if (end >= text.length) return found;
  }
}

/** Whether a folded word speaks of pictures ("fotos", "illustrationer"); the agencies among the marks of pictures write, too. */
export const isPicture = (word: string, lexicons: readonly BylineWords[]): boolean =>
  !isAgency(word.toUpperCase()) &&
  phrasesOf(lexicons, 'creditMarks').some((mark) => mark.length > shortest && word.startsWith(mark));

/** Whether what follows is the author's name only where nobody else is credited, or not at all. */
export const namesNobody = (kind: CreditKind): boolean => kind === 'other' || kind === 'unknown';

/** What a label goes on with behind a word of the list: "Автор | статьи:", "Autor | fotografie:", "Szöveg | és fotó:". */
function goingOn(text: string, { kind, end }: Prefix, lexicons: readonly BylineWords[]): Prefix {
  const [label] = (isSmall(text[end]) && /^[^\d:：|,;()@]{1,30}[:：]\s?(?=\S)/.exec(fold(text.slice(end)))) || [''];
  const [first = '', ...words] = label.split(/[\s:]/);
  const ofPicture = !phrasesOf(lexicons, 'nameJoiners').includes(first) && hasPicture([first, ...words], lexicons);
  return { kind: ofPicture ? 'other' : kind, end: end + label.length };
}

const hasPicture = (words: readonly string[], lexicons: readonly BylineWords[]): boolean =>
  words.some((word) => isPicture(word, lexicons));

/** Whom a label that no list has goes before, by its folded words. */
function kindOfLabel(words: string, lexicons: readonly BylineWords[]): CreditKind {
  if (helping.test(words)) return 'helper';
  const signs = (['jobs', 'newsroom', 'interviewWords', 'opinionWords'] as const).some((list) =>
    phrasesOf(lexicons, list).includes(words.trim()),
  );
  if (signs && !pictured.test(words)) return 'author';
  return hasPicture(words.split(/\s/), lexicons) ? 'other' : 'unknown';
}

/** "Von Redaktion", "Erredakzioa / EFE": what names the newsroom in its language leads, without a colon, to nobody but a person. */
const isHouse = (text: string, phrase: string, end: number, lexicons: readonly BylineWords[]): boolean =>
  !/[:：]/.test(text.slice(0, end)) &&
  lexicons.some((words) =>
    (['bylinePrefixes', 'newsroom'] as const).every((list) => phrasesIn(words, list).includes(phrase)),
  ) &&
  !shapeOf(text.slice(end)).person;

/** Folded jobs of those who did something else. */
const pictured = /[hf]oto|cam[ae]r|video|produ|dire[ck]|illustr|ilustr|argazki/;

function onePrefix(text: string, lexicons: readonly BylineWords[]): (Prefix & { label?: true }) | null {
  const folded = fold(text);
  const from = sourceLabel.exec(folded);
  if (from && (/[:：©]/.test(from[0]) || from[0].startsWith('(c)') || from[0].length === folded.length))
    return { kind: 'source', end: from[0].length };
  const checked = checking.exec(folded);
  if (checked) return { kind: 'other', end: checked[0].length };
  const translated = translating.exec(folded);
  if (translated) return { kind: 'helper', end: translated[0].length };
  const label = writing.exec(folded);
  if (label) return { kind: 'author', end: label[0].length };
  let best: { phrase: string; end: number } | null = null;
  for (const phrase of phrasesOf(lexicons, 'bylinePrefixes')) {
    if (best && phrase.length <= best.phrase.length) continue;
    const end = phraseAt(text, folded, phrase);
    if (end !== null && !isHouse(text, phrase, end, lexicons)) best = { phrase, end };
  }
  if (best) {
    const kind = helping.test(best.phrase) ? 'helper' : material.test(best.phrase) ? 'source' : 'author';
    return goingOn(text, { kind, end: best.end }, lexicons);
  }
  const other = anyLabel.exec(text);
  // "Ana Ruiz / Fotos: Luis Paz": the name stands before the label.
  if (!other || /\s\//.test(other[0])) return null;
  const words = folded.slice(0, other[0].length).replace(/[:：]\s?$/, '');
  return { kind: kindOfLabel(words, lexicons), end: other[0].length, label: true };
}
