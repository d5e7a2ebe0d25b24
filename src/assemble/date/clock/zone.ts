import type { FoldedLine } from '../folded-line.ts';
import { matchAt } from '../folded-line.ts';

/** Zone abbreviations that name one offset wherever the press prints them (IANA tz, CLDR). */
const zones: Record<string, string> = {
  CET: '+01:00',
  CEST: '+02:00',
  MEZ: '+01:00',
  MESZ: '+02:00',
  HNEC: '+01:00',
  HAEC: '+02:00',
  WEST: '+01:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  МСК: '+03:00',
  TRT: '+03:00',
  SAST: '+02:00',
  EAT: '+03:00',
  CAT: '+02:00',
  WAT: '+01:00',
  GST: '+04:00',
  PKT: '+05:00',
  NPT: '+05:45',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  ICT: '+07:00',
  SGT: '+08:00',
  MYT: '+08:00',
  HKT: '+08:00',
  PHT: '+08:00',
  AWST: '+08:00',
  JST: '+09:00',
  KST: '+09:00',
  ACST: '+09:30',
  ACDT: '+10:30',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  EDT: '-04:00',
  MDT: '-06:00',
  PDT: '-07:00',
  AKDT: '-08:00',
  BRT: '-03:00',
  ART: '-03:00',
  CLST: '-03:00',
  COT: '-05:00',
  VET: '-04:00',
};

/** Abbreviations that several zones share, by the country that prints them. */
const zonesByCountry: Record<string, Record<string, string>> = {
  IST: { IN: '+05:30', IE: '+01:00', IL: '+02:00' },
  BST: { GB: '+01:00', BD: '+06:00' },
  CST: { CN: '+08:00', TW: '+08:00' },
  PST: { PH: '+08:00' },
};

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

/** The zone that stands behind a time. `country`: ISO 3166 code of the page's. */
export function zoneAt({ raw, folded }: FoldedLine, at: number, country: string | null): Zone | null {
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
  const offset = zones[code] ?? zonesByCountry[code]?.[country ?? ''] ?? null;
  return offset || vague.test(code) ? { end: at + name[0].length, offset, exact: false } : null;
}
