/** ISO 639-1 and 639-3 of the languages that can be told, as pairs; Norwegian and Chinese stand for all their forms. */
const pairs =
  'af afr am amh ar ara az aze be bel bg bul bm bam bn ben bo bod bs bos ca cat cs ces cy cym da dan de deu dv div ee ewe el ell ' +
  'en eng eo epo es spa et est eu eus fa fas fi fin fo fao fr fra ga gle gl glg gu guj ha hau he heb hi hin hr hrv ht hat hu hun ' +
  'hy hye id ind ig ibo is isl it ita ja jpn jv jav ka kat kk kaz kl kal km khm kn kan ko kor ku kur ky kir la lat lb ltz lg lug ' +
  'lo lao lt lit lv lav mg mlg mk mkd ml mal mn mon mr mar ms msa mt mlt my mya ne nep nl nld no nor ny nya or ori pa pan pl pol ' +
  'ps pus pt por rn run ro ron ru rus rw kin si sin sk slk sl slv sn sna so som sq sqi sr srp ss ssw st sot su sun sv swe sw swa ' +
  'ta tam te tel tg tgk th tha ti tir tk tuk tl tgl tn tsn tr tur ts tso tt tat ug uig uk ukr ur urd uz uzb ve ven vi vie wo wol ' +
  'xh xho yi yid yo yor zh zho zu zul';

const toThree = new Map<string, string>();
const toTwo = new Map<string, string>();
for (const [, two, three] of pairs.matchAll(/(\w+) (\w+)/g)) {
  toThree.set(two as string, three as string);
  toTwo.set(three as string, two as string);
}

/** Codes that tools and sites use for what counts as one language here. */
const folded: Readonly<Record<string, string>> = {
  nb: 'no',
  nn: 'no',
  nob: 'no',
  nno: 'no',
  cmn: 'zh',
  yue: 'zh',
  wuu: 'zh',
  pes: 'fa',
  prs: 'fa',
  arb: 'ar',
  zlm: 'ms',
  zsm: 'ms',
  swh: 'sw',
  ekk: 'et',
  lvs: 'lv',
  khk: 'mn',
  azj: 'az',
  uzn: 'uz',
  als: 'sq',
  plt: 'mg',
  npi: 'ne',
  ory: 'or',
  ydd: 'yi',
  in: 'id',
  iw: 'he',
  sh: 'sr',
  mo: 'ro',
  fil: 'tl',
  ger: 'de',
  fre: 'fr',
  dut: 'nl',
  cze: 'cs',
  slo: 'sk',
  rum: 'ro',
  gre: 'el',
  chi: 'zh',
  per: 'fa',
};

/** ISO 639-1 (where there is one, else the code itself) of a BCP 47 tag, a locale or an ISO 639-3 code: `es-AR`, `pt_BR`, `nob`. */
export function languageCode(tag: string): string | null {
  const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag)?.[1]?.toLowerCase();
  if (!primary) return null;
  return folded[primary] ?? toTwo.get(primary) ?? primary;
}

/** ISO 639-3 of an ISO 639-1 code; the code itself where none is known. */
export const threeLetterCode = (code: string): string => toThree.get(code) ?? code;
