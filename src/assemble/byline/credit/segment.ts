import { fold } from '../../../letters/fold.ts';
import { standsAlone } from '../../../letters/stands-alone.ts';
import { shapeOf } from '../../../names/shape.ts';
import { type CreditedName, namesIn } from '../names/index.ts';
import type { NameContext } from '../names/judge.ts';
import { nameKey } from '../names/key.ts';
import { type BylineWords, phrasesIn, phrasesOf } from '../names/phrases.ts';
import { trim } from '../names/trim.ts';
import { behindBy, endsWithBy } from './by.ts';
import { type CreditKind, namesNobody } from './kind.ts';
import { opensPictures } from './labels.ts';
import { prefixAt } from './prefix.ts';

/** What a piece of a byline says. */
export interface Segment {
  text: string;
  kind: CreditKind;
  prefixed: boolean;
  names: readonly CreditedName[];
  /** Whether it is a prefix alone. */
  empty: boolean;
}

/** A prefix inside the piece: "Blog Beitrag von Ana Ruiz", "… the Gulf. By Ana Ruiz". */
function innerNames(text: string, context: NameContext): CreditedName[] {
  const start = behindBy(text, context.lexicons);
  if (start < 0) return [];
  const names = namesIn(text.slice(start), true, context);
  return names.filter(({ name, agency }) => agency || shapeOf(name).person || context.known.includes(name));
}

const behindCue = /^\s*[:：–—-]?\s*/;

/** Without what heads an author's box: "About the author – Ana Ruiz", "Über Ana Ruiz". */
export function withoutBoxCue(text: string, lexicons: readonly BylineWords[]): string {
  const folded = fold(text);
  const cue = phrasesOf(lexicons, 'authorBoxCues').find(
    (phrase) => folded.startsWith(phrase) && standsAlone(folded, 0, phrase.length),
  );
  return cue === undefined ? text : text.slice(cue.length).replace(behindCue, '');
}

/** "Periodista Judicial", "Reporter Sport": behind a job without a colon stands a name of more than one word, or a department. */
function behindJob(prefix: string, lexicons: readonly BylineWords[]): boolean {
  const word = fold(prefix).trim();
  return !word.startsWith('aut') && phrasesOf(lexicons, 'jobs').includes(word);
}

/** By the first lexicon that knows the word: "Editor" leads to a name in Indonesian. */
function isNewsroom(text: string, lexicons: readonly BylineWords[]): boolean {
  if (/[:：]\s*$/.test(text)) return false;
  const word = fold(text).trim();
  const own = lexicons.find((words) =>
    (['newsroom', 'bylinePrefixes'] as const).some((list) => phrasesIn(words, list).includes(word)),
  );
  return own !== undefined && phrasesIn(own, 'newsroom').includes(word);
}

/** "القاهرة: أحمد محمود": a label that is no word for something else is the place of the report. */
function isPlaceLabel(text: string, end: number, lexicons: readonly BylineWords[]): boolean {
  const label = fold(text.slice(0, end)).replace(/\s*:\s*$/, '');
  if (!/^[\u0600-\u06ff]+(?:\s[\u0600-\u06ff]+)?$/.test(label)) return false;
  const lists = ['creditMarks', 'tagCues', 'shareWords', 'publishedMarks', 'updatedMarks'] as const;
  return !lists.some((list) => phrasesOf(lexicons, list).some((phrase) => label.startsWith(phrase)));
}

/** Whether it is a name that is known beforehand. */
export const isKnown = (text: string, { known }: NameContext): boolean =>
  known.some((name) => nameKey(name) === nameKey(trim(text)));

/** Reads a piece of a byline between bars. `opened`: what stands open before it. */
export function readSegment(whole: string, opened: CreditKind | null, context: NameContext): Segment {
  const text = withoutBoxCue(whole, context.lexicons).replace(/^[&+]\s*/, '');
  // "Von" on one line, "Redaktion" on the next: the second is not one more prefix.
  const newsroom = isNewsroom(text, context.lexicons);
  if (endsWithBy(text, context.lexicons)) return { text, kind: 'author', prefixed: true, names: [], empty: true };
  if (opensPictures(text, context.lexicons)) return { text, kind: 'other', prefixed: true, names: [], empty: true };
  const found = newsroom || isKnown(text, context) ? null : prefixAt(text, context.lexicons);
  // "Autor:" on one line, "Redaktion El Faro" on the next.
  const prefix = found && opened && isNewsroom(text.slice(0, found.end), context.lexicons) ? null : found;
  const rest = prefix ? text.slice(prefix.end) : text;
  const place = prefix?.kind === 'other' && isPlaceLabel(text, prefix.end, context.lexicons);
  const kind = place ? 'author' : (prefix?.kind ?? opened ?? 'author');
  const prefixed = (prefix !== null && !place) || opened !== null;
  const empty = trim(rest) === '';
  const long = text.length > 80 && !prefixed;
  const all = empty ? [] : namesIn(rest, prefixed && !namesNobody(kind), context);
  const listed = long ? all.filter(({ known }) => known) : all;
  const names =
    prefix && behindJob(text.slice(0, prefix.end), context.lexicons)
      ? listed.filter(({ name, known, agency }) => known || agency || shapeOf(name).person)
      : listed;
  const deep = names.every(({ sure }) => !sure) ? innerNames(text, context) : [];
  return { text, kind, prefixed: prefixed || deep.length > 0, names: deep.length > 0 ? deep : names, empty };
}
