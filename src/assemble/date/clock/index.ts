import { letters } from '../../../letters/fold.ts';
import { unspaced } from '../../../letters/stands-alone.ts';
import type { HalfOfDay } from '../calendars/half-of-day.ts';
import { hourOf } from '../calendars/half-of-day.ts';
import type { CalendarNames } from '../calendars/names.ts';
import { timeOf } from '../day.ts';
import type { FoldedLine } from '../folded-line.ts';
import { matchAt } from '../folded-line.ts';
import type { Zone } from './zone.ts';
import { unglued, zoneAt } from './zone.ts';

/** A time of day found in a line. */
export interface Clock {
  start: number;
  end: number;
  /** `HH:MM` or `HH:MM:SS`, 24 hours. */
  time: string;
  zone: Zone | null;
  /** The hour as printed, before am or pm moves it. */
  hour: number;
  /** Whether it is a time without a date beside it; `14.05` and `14 h` could be something else. */
  sure: boolean;
}

const colon = /(\d{1,2})\s?:\s?(\d{2})(?:\s?:\s?(\d{2})(?:[.,]\d{1,9})?)?/y;
const noLetter = `(?![${letters}])`;
/** 10h17, 10 h 17 min 05 s, 10u17, 10 giờ 17 phút */
const hLetter = new RegExp(
  `(\\d{1,2})\\s?(?:h|u|gio)\\s?(\\d{2})(?:\\s?(?:min|phut)(?:\\s?(\\d{2})\\s?s)?)?${noLetter}`,
  'y',
);
const eastAsian = /(\d{1,2})\s?[時时点點시](?:\s?(\d{1,2})\s?[分분](?:\s?(\d{1,2})\s?[秒초])?)?/y;
const dot = /(\d{1,2})\.(\d{2})(?:\.(\d{2}))?(?![.\d])/y;
const hour = new RegExp(
  `(\\d{1,2})(?=\\s?(?:[ap]\\.?\\s?m${noLetter}|uhr|बजे|वाजता)|\\s?(?:h|hs|hrs)${noLetter}(?!\\s?\\d))`,
  'y',
);
/** الساعة 9 مساء: what leads to an hour alone, where the half of the day is behind it. */
const leadsToHour = /(?:الساعة|ساعت)\s$/;
const bareHour = /(\d{1,2})(?![\d:.])/y;
/** Words of hours behind a time; "Uhr" also where the page glues the next word to it. */
const hours = new RegExp(`\\s?(?:uhr|(?:hs|hrs|hras|horas|heures|ore|часа?|ч|h|u|น)${noLetter}\\.?)`, 'y');
const period = new RegExp(`\\s?(?:([ap])\\s?\\.?\\s?m${noLetter}\\.?)`, 'y');
const words = new RegExp(`\\s?([${letters}]+\\.?)(?:\\s?([${letters}]+\\.?))?`, 'y');
/** A letter alone is a word only where no blanks stand between words: 晚9:12. */
const halfBefore = new RegExp(`([${letters}]{2,10}|[\\u3400-\\ud7af])\\s?$`);

interface Period {
  half: HalfOfDay;
  end: number;
}

function periodAfter({ folded }: FoldedLine, at: number, names: CalendarNames): Period | null {
  const plain = matchAt(period, folded, at);
  if (plain) return { half: plain[1] === 'a' ? 'am' : 'pm', end: at + plain[0].length };
  const found = matchAt(words, folded, at);
  if (!found) return null;
  const two = found[2] === undefined ? null : names.dayPeriod(found[0]);
  if (two) return { half: two, end: at + found[0].length };
  const one = names.dayPeriod(found[1] ?? '');
  return one && { half: one, end: at + found[0].indexOf(found[1] ?? '') + (found[1]?.length ?? 0) };
}

/** 오후 3:04, 午後3時4分, शाम 6:30 */
function periodBefore(line: FoldedLine, at: number, names: CalendarNames): { half: HalfOfDay; start: number } | null {
  const from = Math.max(0, at - 11);
  const found = halfBefore.exec(line.folded.slice(from, at));
  const raw = line.raw.slice(from, at);
  if (!found?.[1] || !/[^\0-\u04ff]|[A-ZÖ]{2}\s?$/.test(raw)) return null;
  // Without blanks the half of the day is what its last letters say: 5日下午3:04, 今晚9:12.
  const last = unspaced.test(found[1].slice(-1)) ? [found[1].slice(-1)] : [];
  for (const word of [found[1], found[1].slice(-2), ...last]) {
    const half = names.dayPeriod(word);
    if (half) return { half, start: at - found[0].length + found[1].length - word.length };
  }
  return null;
}

/** The time whose hour stands at this place. German "am" (on the) behind a time is no half of the day. */
export function clockAt(line: FoldedLine, at: number, names: CalendarNames, country: string | null): Clock | null {
  const sure =
    matchAt(colon, line.folded, at) ?? matchAt(hLetter, line.folded, at) ?? matchAt(eastAsian, line.folded, at);
  const led = leadsToHour.test(line.folded.slice(Math.max(0, at - 7), at)) ? matchAt(bareHour, line.folded, at) : null;
  const alone = led && periodAfter(line, at + led[0].length, names) ? led : null;
  const found = sure ?? matchAt(dot, line.folded, at) ?? matchAt(hour, line.folded, at) ?? alone;
  if (!found) return null;
  let end = at + found[0].length;
  const before = periodBefore(line, at, names);
  const german = /^\s?am \d/.test(line.folded.slice(end, end + 6));
  let after = before || german ? null : periodAfter(unglued(line, end), end, names);
  end = after?.end ?? end;
  const word = matchAt(hours, line.folded, end);
  if (word) end += word[0].length;
  // 3h chiều; "Uhr am" leads to a day.
  if (word && !before && !after && !/^\s?am/.test(line.folded.slice(end, end + 3))) {
    after = periodAfter(line, end, names);
    end = after?.end ?? end;
  }
  const printed = Number(found[1]);
  const time = timeOf(
    hourOf(printed, (before ?? after)?.half ?? null),
    Number(found[2] ?? 0),
    found[3] ? Number(found[3]) : null,
  );
  if (!time) return null;
  const zone = zoneAt(line, end, country, names.language);
  return {
    start: before?.start ?? at,
    end: zone?.end ?? end,
    time,
    zone,
    hour: printed,
    sure: Boolean(sure ?? after ?? (word && found[2])),
  };
}
