import { fold } from '../../../letters/fold.ts';
import { isCapital, isSmall } from '../../../letters/letter-case.ts';
import { standsAlone } from '../../../letters/stands-alone.ts';
import { noDateContext } from '../../date/printed/found.ts';
import { findDates } from '../../date/printed/index.ts';
import { lastMark } from '../../date/printed/marks.ts';
import type { BylineWords } from '../names/phrases.ts';
import { phrasesOf } from '../names/phrases.ts';

const addresses =
  /[^\s@]{1,64}@[^\s@]{1,80}|(?:https?:\/\/|www\.)\S{1,200}|(?<![^\s(|])@\w{2,30}|\[email[^\]]{0,12}\]/g;
const readingTime =
  /\d{1,3}\s?(?:minut[a-zéő]{0,3}|mins?|dk|мин[а-я]{0,3})(?![a-zа-я])\.?(?:[\s-]?(?:read|lesezeit|(?:de|di)\s(?:lectura|lecture|leitura|lettura)))?/gi;
/** What leads from a name to the date behind it: on, am, le. */
const leadIn =
  /(?:[\s,]+(?:on|at|am|um|le|el|la|o|a|pe|den|the|em|il|dne|op|på|pa|w|dia|del|от|pada|tanggal|vào|lúc|ngày|في|در|ב|на|στις|tarihinde))+[\s,:-]*$/i;

/** The line in pieces between its dates, addresses and reading times. */
export function pieces(line: string, language: string | null): { text: string; beforeDate: boolean }[] {
  const spans = [
    ...findDates(line, language, { ...noDateContext, relative: true }).filter(
      ({ form, text }) => form !== 'time' || /[:hH]/.test(text),
    ),
    ...[...(/@|www|http|\[e/.test(line) ? line.matchAll(addresses) : []), ...line.matchAll(readingTime)].map(
      ({ index, 0: text }) => ({ start: index, end: index + text.length, form: 'cut' }),
    ),
  ].sort((a, b) => a.start - b.start);
  const found: { text: string; beforeDate: boolean }[] = [];
  let from = 0;
  for (const { start, end, form } of spans) {
    if (start > from) found.push({ text: line.slice(from, start), beforeDate: form !== 'cut' });
    from = Math.max(from, end);
  }
  found.push({ text: line.slice(from), beforeDate: false });
  return found;
}

/** Without what a page says about the date or its buttons behind the name. */
export function withoutTail(text: string, beforeDate: boolean, lexicons: readonly BylineWords[]): string {
  let rest = beforeDate ? text.replace(leadIn, '') : text;
  const folded = fold(rest);
  const mark = lastMark(folded, lexicons);
  if (mark && beforeDate && /^[\s:.,-]*$/.test(folded.slice(mark.end)))
    rest = rest.slice(0, mark.start).replace(leadIn, '');
  // A label that no lexicon has: what a colon parts from the date is said of it.
  else if (beforeDate) rest = rest.replace(/\s[^\s:：]+[:：]\s*$/, '');
  for (const phrase of phrasesOf(lexicons, 'shareWords')) {
    const at = phrase.length < 4 ? -1 : folded.indexOf(phrase);
    if (at < 0 || at > rest.length) continue;
    const glued = isSmall(rest[at - 1]) && isCapital(rest[at]);
    if (
      (glued && at + phrase.length === rest.trimEnd().length) ||
      (phrase.length > 5 && standsAlone(folded, at, at + phrase.length))
    )
      rest = rest.slice(0, at);
  }
  return rest;
}
