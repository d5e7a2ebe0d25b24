import { fold } from '../../../letters/fold.ts';
import { isSmall } from '../../../letters/letter-case.ts';
import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import { namesDeed } from './deed.ts';
import type { CreditKind } from './kind.ts';
import { speaksOfPictures } from './picture-word.ts';

/** "Přidala: Jana Dvořáková": a few words that a colon parts from a name. */
const anyLabel = /^[^\d\s:：|,;()@][^\d:：|,;()@]{1,30}[:：]\s?(?=\S)/;

/** The label that no list has at the beginning of a text, and whom it goes before; null where there is none. */
export function unlistedLabel(
  text: string,
  folded: string,
  lexicons: readonly BylineWords[],
): { kind: CreditKind; end: number } | null {
  const [label] = anyLabel.exec(text) ?? [];
  // "Ana Ruiz / Fotos: Luis Paz": the name stands before the label.
  if (label === undefined || /\s\//.test(label)) return null;
  const words = folded.slice(0, label.length).replace(/[:：]\s?$/, '');
  return { kind: kindOf(words, lexicons), end: label.length };
}

function kindOf(words: string, lexicons: readonly BylineWords[]): CreditKind {
  if (namesDeed(words, 'helper', lexicons)) return 'helper';
  if (namesDeed(words, 'other', lexicons)) return 'other';
  const writes = (['jobs', 'newsroom', 'interviewWords', 'opinionWords'] as const).some((list) =>
    phrasesOf(lexicons, list).includes(words.trim()),
  );
  if (writes) return 'author';
  return words.split(/\s/).some((word) => speaksOfPictures(word, lexicons)) ? 'other' : 'unknown';
}

/** What joins two words of a label: &, +, y, und. */
const joiner = /^(?:[&+/]|\p{L}{1,3})$/u;

/** Where a label ends that names the writing, alone or beside something else: "Text & Fotos:", "Idea y textos:"; 0 where none begins the text. */
export function writingLabelEnd(folded: string, lexicons: readonly BylineWords[]): number {
  // Not "Autor:in:", which is one label.
  const [label = '', said = ''] = /^([^:：]{2,40})[:：](?!in(?:nen)?\s?[:：])\s*/.exec(folded) ?? [];
  const words = said.trim().split(/\s+/);
  const at = words.findIndex((word) => phrasesOf(lexicons, 'writingWords').includes(word));
  const joined = words.every((word, i) => i % 2 === 0 || joiner.test(word));
  return (at === 0 || at === 2) && joined && words.length % 2 === 1 && words.length <= at + 3 ? label.length : 0;
}

/** What a label goes on with behind a word of the list: "Автор | статьи:", "Autor | fotografie:", "Szöveg | és fotó:". */
export function goingOn(
  text: string,
  { kind, end }: { kind: CreditKind; end: number },
  lexicons: readonly BylineWords[],
): { kind: CreditKind; end: number } {
  const [label] = (isSmall(text[end]) && /^[^\d:：|,;()@]{1,30}[:：]\s?(?=\S)/.exec(fold(text.slice(end)))) || [''];
  const [first = '', ...words] = label.split(/[\s:]/);
  const ofPictures =
    !phrasesOf(lexicons, 'nameJoiners').includes(first) &&
    [first, ...words].some((word) => speaksOfPictures(word, lexicons));
  return { kind: ofPictures ? 'other' : kind, end: end + label.length };
}
