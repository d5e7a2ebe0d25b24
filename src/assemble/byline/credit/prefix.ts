import { fold, isLetter } from '../../page/fold.ts';
import { isSmall } from '../../page/letter-case.ts';
import type { BylineWords } from '../names/phrases.ts';
import { phrasesOf } from '../names/phrases.ts';

/** What the words before a name make of who follows. */
export type CreditKind =
  /** Wrote it. */
  | 'author'
  /** Translated or edited it: author only where nobody else is credited. */
  | 'helper'
  /** Was the source: author only if an agency. */
  | 'source'
  /** Did something else (montage, sound). */
  | 'other';

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
  /^(?:[a-z]{2,12}[\s-])?(?:reviewed|fact[\s-]?checked|checked|tested|verified|approved|photos?|photographs?|photography|pictures|illustrations?|illustrated|art|video|graphics?|gepruft|kontrolliert|fotos?|fotografias?|revisado|verificado|validado|aprobado|revisto|relu|verifie|valide|verificato|gecontroleerd)\s+(?:by|von|por|par|da|di|door)\s*:?\s*(?=\S|$)|^fact[\s-]?checked\s*:?\s*$/;
const translating =
  /^(?:ubersetzt|ubersetzung|translated|traducido|traduit|tradotto|traduzido|vertaald)\s[^:|]{0,30}(?<=\s)(?:by|von|por|par|da|door)\s+/;
/** Folded words for where something is from. */
export const sourceWord =
  /^(?:fuente|fonte|font|source|quelle|bron|zrodlo|kilde|kalla|lahde|forras|zdroj|sursa|izvor|saltinis|avots|allikas|vir|извор|източник|источник|джерело|kaynak|sumber|nguon|πηγη|来源|來源|出典|출처|المصدر|منبع|©|\(c\)|copyright)/;
/** Folded labels of who wrote and did something else: "Text & Fotos:", "Idea y textos:". */
const writing =
  /^(?:\S+\s(?:&|\+|\/|y|e|und|and|et|i|og|och|en)\s)?(?:texte?|texts|textos?|teksty?|test[io]|words|story|autor|author)(?:\s(?:&|\+|\/|y|e|und|and|et|i|og|och|en)\s\S+)?\s*[:：]\s*/;
/** Folded phrases that name whose material was used. */
const material = /^(?:mit material|con informacion|com informac|with files|con reportes|z material|avec)/;
const sourceLabel = new RegExp(`${sourceWord.source}(?:\\(s\\))?\\s*[:：]?\\s*`);
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
    if (!next || next.end === 0 || (found && next.label)) return found;
    end += next.end;
    found = { kind: found && found.kind !== 'author' ? found.kind : next.kind, end };
    if (end >= text.length) return found;
  }
}

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
    if (end !== null) best = { phrase, end };
  }
  if (best) {
    const kind = helping.test(best.phrase) ? 'helper' : material.test(best.phrase) ? 'source' : 'author';
    return { kind, end: best.end };
  }
  const other = anyLabel.exec(text);
  if (!other) return null;
  const words = folded.slice(0, other[0].length);
  return { kind: helping.test(words) ? 'helper' : 'other', end: other[0].length, label: true };
}
