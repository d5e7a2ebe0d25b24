import type { FoldedLine } from '../folded-line.ts';
import { matchAt } from '../folded-line.ts';

/** Zone abbreviations that name one offset wherever the press prints them (IANA tz, CLDR), by that offset. */
const zonesByOffset: Record<string, string> = {
  '+01:00': 'CET MEZ HNEC WEST WAT',
  '+02:00': 'CEST MESZ HAEC EET SAST CAT',
  '+03:00': 'EEST MSK МСК TRT EAT',
  '+04:00': 'GST',
  '+05:00': 'PKT',
  '+05:45': 'NPT',
  '+07:00': 'WIB ICT',
  '+08:00': 'WITA SGT MYT HKT PHT AWST',
  '+09:00': 'WIT JST KST',
  '+09:30': 'ACST',
  '+10:30': 'ACDT',
  '+10:00': 'AEST',
  '+11:00': 'AEDT',
  '+12:00': 'NZST',
  '+13:00': 'NZDT',
  '-04:00': 'EDT VET',
  '-06:00': 'MDT',
  '-07:00': 'PDT',
  '-08:00': 'AKDT',
  '-03:00': 'BRT ART CLST',
  '-05:00': 'COT',
};
const zones = new Map(
  Object.entries(zonesByOffset).flatMap(([offset, names]) => names.split(' ').map((name) => [name, offset] as const)),
);

/** Abbreviations that several zones share, by the country that prints them. */
const zonesByCountry: Record<string, Record<string, string>> = {
  IST: { IN: '+05:30', IE: '+01:00', IL: '+02:00' },
  BST: { GB: '+01:00', BD: '+06:00' },
  CST: { CN: '+08:00', TW: '+08:00' },
  PST: { PH: '+08:00' },
};

/** Languages of India: IST is its time in them, wherever the page stands. */
const indian = /^(?:hi|bn|ta|te|mr|gu|kn|ml|pa|or|as|ur)$/;

/** A zone that a page glues to the next word: 09:12 WIBDiperbarui, 9:12 PM ISTUpdated. */
const glued = /(?:\s?[AP]\.?M\.?)?[\s,]{0,2}\(?[A-ZА-Я]{2,4}[+\d:–-]{0,6}(?=[A-ZÀ-ÞА-Я][a-zß-ÿа-я])/y;

/** The line up to a word that is glued to the zone which stands here; all of it where none is. */
export function unglued(line: FoldedLine, at: number): FoldedLine {
  const found = matchAt(glued, line.raw, at);
  const end = found ? at + found[0].length : line.raw.length;
  return found ? { raw: line.raw.slice(0, end), folded: line.folded.slice(0, end) } : line;
}

const numeric = /\s?([+-])(\d{2}):?(\d{2})(?!\d)/y;
const greenwich = /[\s,]{0,2}\(?(?:gmt|utc)(?:\s?([+–-])\s?(\d{1,2})(?::?(\d{2}))?)?(?![a-z\d])\)?/y;
const zulu = /z(?![a-z\d])/y;
const named = /[\s,]{0,2}\(?([A-ZА-Я]{2,4}|мск)(?![A-Za-zÀ-ʯА-я])\)?/y;
/** Names of zones that do not say which offset holds: they belong to the time, no more. */
const vague = /^(?:[ECMP]S?T|IST|BST|CDT|AST|WET|HST|AKST)$/;

export interface Zone {
  end: number;
  /** `Z`, `+02:00`; null where the name does not settle it. */
  offset: string | null;
  /** Whether the print is exact: a name such as CET is used in summer too. */
  exact: boolean;
}

function offsetOf(sign: string, hours: string, minutes = '00'): string | null {
  if (Number(hours) > 14 || Number(minutes) > 59) return null;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

/** The zone that stands behind a time. `country`, `language`: ISO 3166 and ISO 639 codes of the page's. */
export function zoneAt(line: FoldedLine, at: number, country: string | null, language: string): Zone | null {
  const { raw, folded } = unglued(line, at);
  const number = matchAt(numeric, folded, at);
  if (number) {
    const offset = offsetOf(number[1] ?? '', number[2] ?? '', number[3]);
    if (offset) return { end: at + number[0].length, offset, exact: true };
  }
  if (matchAt(zulu, folded, at)) return { end: at + 1, offset: 'Z', exact: true };
  const universal = matchAt(greenwich, folded, at);
  if (universal) {
    const offset = universal[1] ? offsetOf(universal[1], universal[2] ?? '', universal[3]) : 'Z';
    return { end: at + universal[0].length, offset, exact: true };
  }
  const name = matchAt(named, raw, at);
  if (!name) return null;
  const code = (name[1] ?? '').toUpperCase();
  const inIndia = code === 'IST' && indian.test(language);
  const offset = zones.get(code) ?? zonesByCountry[code]?.[inIndia ? 'IN' : (country ?? '')] ?? null;
  return offset || vague.test(code) ? { end: at + name[0].length, offset, exact: false } : null;
}
