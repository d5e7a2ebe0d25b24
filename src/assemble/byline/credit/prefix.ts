import { fold } from '../../../letters/fold.ts';
import { standsAlone } from '../../../letters/stands-alone.ts';
import { shapeOf } from '../../../names/shape.ts';
import { sourceWord } from '../../../names/sources.ts';
import type { BylineWords } from '../names/phrases.ts';
import { phrasesIn, phrasesOf } from '../names/phrases.ts';
import { deedAt } from './deed.ts';
import { type CreditKind, namesNobody } from './kind.ts';
import { phraseEnd } from './phrase-end.ts';
import { goingOn, unlistedLabel, writingLabelEnd } from './unlisted-label.ts';

export interface Prefix {
  kind: CreditKind;
  /** Where the names begin. */
  end: number;
}

const sourceLabel = new RegExp(`${sourceWord.source}(?:n|s|\\(s\\))?\\s*[:：]?\\s*`);

/** A prefix at the beginning of a text, several one after the other taken as one ("Artikel von: Von"); null where there is none. */
export function prefixAt(text: string, lexicons: readonly BylineWords[]): Prefix | null {
  let found: Prefix | null = null;
  for (let end = 0; ; ) {
    const rest = text.slice(end);
    const next = onePrefix(rest, lexicons);
    // A label behind a prefix follows the name: "Von Ana Ruiz Rubriken: Mode".
    if (!next || next.end === 0 || (found && (next.unlisted || namesNobody(next.kind)))) return found;
    end += next.end;
    found = { kind: found && found.kind !== 'author' ? found.kind : next.kind, end };
    if (end >= text.length) return found;
  }
}

/** What says most of what it leads to comes first: "Text & Fotos:" begins as "Text" does, "Reviewed by" as a label might. */
function onePrefix(text: string, lexicons: readonly BylineWords[]): (Prefix & { unlisted?: true }) | null {
  const folded = fold(text);
  const from = sourceLabel.exec(folded);
  if (from && (/[:：©]/.test(from[0]) || from[0].startsWith('(c)') || from[0].length === folded.length))
    return { kind: 'source', end: from[0].length };
  const done = deedAt(text, folded, 'other', lexicons);
  if (done !== null) return { kind: 'other', end: done };
  const helped = deedAt(text, folded, 'helper', lexicons);
  if (helped !== null) return { kind: 'helper', end: helped };
  const writing = writingLabelEnd(folded, lexicons);
  if (writing > 0) return { kind: 'author', end: writing };
  const listed = listedPrefix(text, folded, lexicons);
  if (listed) return goingOn(text, listed, lexicons);
  const label = unlistedLabel(text, folded, lexicons);
  return label && { ...label, unlisted: true };
}

/** The longest phrase of the lexicons that leads to a name. */
function listedPrefix(text: string, folded: string, lexicons: readonly BylineWords[]): Prefix | null {
  let best: { phrase: string; end: number } | null = null;
  for (const phrase of phrasesOf(lexicons, 'bylinePrefixes')) {
    if (best && phrase.length <= best.phrase.length) continue;
    const end = phraseEnd(text, folded, phrase);
    if (end !== null && !leadsToHouse(text, phrase, end, lexicons) && !opensHouse(folded, phrase, lexicons))
      best = { phrase, end };
  }
  return best && { kind: kindOf(best.phrase, lexicons), end: best.end };
}

function kindOf(phrase: string, lexicons: readonly BylineWords[]): CreditKind {
  if (phrasesOf(lexicons, 'helperPrefixes').includes(phrase)) return 'helper';
  return phrasesOf(lexicons, 'materialPrefixes').some((material) => phrase.startsWith(material)) ? 'source' : 'author';
}

/** "Haber Merkezi": a word that leads to a name begins what the newsroom is called. */
const opensHouse = (folded: string, phrase: string, lexicons: readonly BylineWords[]): boolean =>
  phrasesOf(lexicons, 'newsroom').some(
    (house) =>
      house.length > phrase.length &&
      house.startsWith(phrase) &&
      folded.startsWith(house) &&
      standsAlone(folded, 0, house.length),
  );

/** "Von Redaktion", "Erredakzioa / EFE": what names the newsroom in its language leads, without a colon, to nobody but a person. */
const leadsToHouse = (text: string, phrase: string, end: number, lexicons: readonly BylineWords[]): boolean =>
  !/[:：]/.test(text.slice(0, end)) &&
  lexicons.some((words) =>
    (['bylinePrefixes', 'newsroom'] as const).every((list) => phrasesIn(words, list).includes(phrase)),
  ) &&
  !shapeOf(text.slice(end)).person;
