import type { Place } from '../../read/document.ts';
import type { Path } from './paths.ts';

/**
 * What class names of many sites and languages mean, by stems of their words: a name that training never met
 * ("bildunterschrift", "piefoto") may still hold one that it has.
 */
const stems = {
  caption:
    /captio|legend|leyenda|epigraf|unterschrift|bildtext|bildetekst|didascal|podpis|cutline|piefoto|piedefoto|kuvateksti/,
  picture: /figure|imag|foto|photo|bild|pictur|galler|galer|slide|media|lightbox|carou?sel|obraz|afbeeld/,
  credit: /credit|copyright|quelle|source|fuente|fonte|agency|agenc|kilde|bron$/,
  related:
    /relat|relacion|verwandt|associat|recirc|recommend|recomend|empfehl|zumthema|liensutiles|correl|powiazan|gerelat|also$|tambi/,
  trending:
    /popular|trend|^most|mostread|meist|leid[ao]s|vist[ao]s|ranking|^top$|topstor|lett[ei]$|lidas|czytane|hottest|viral/,
  teaser: /teaser|^cards?$|promo|feed|listing|latest|ultim|aktuell|grid|river|stream|newest|headlines/,
  comment: /comment|koment|kommentar|forum|disqus|respond|reply|coment|reactie|thread/,
  share: /shar(?:e|ing)|social|teilen|compart|partag|follow|^print|bookmark|whatsapp|condivi|udostepn/,
  ad: /adver|anzeige|publicid|public[iy]t|sponsor|banner|werbung|newsletter|subscri|paywall|cookie|consent|signup|^abo$|annonse|reklam|^ads?$|dfp|gpt|outbrain|taboola/,
  author: /author|autor|byline|writer|redakt|redacc|verfasser|auteur|^bio$|firma|journalist|skribent/,
  date: /date|^time|fecha|datum|publish|stamp|update|zeit|^fech|^hora$|pubtime/,
  body: /article|artikel|articulo|^body|content|^text|story|^post$|entry|cuerpo|corpo|^nota$|noticia|paragraph|richtext|prose/,
  title: /title|headline|titul|titre|titel|heading|rubrik|naslov/,
  deck: /^lead$|^lede$|deck|^dek$|intro|summary|subtit|standfirst|bajada|copete|entradilla|excerpt|vorspann|untertitel|chapo|sommario|ingress|occhiello|subhead|resumen|abstract/,
  kicker: /kicker|volanta|eyebrow|dachzeile|categor|^section|overline|antetit|spitzmarke|supertitle|pretit/,
  tags: /^tags?$|taglist|topic|keyword|^tema|stichw|schlagw|etiquet|etykiet/,
  nav: /^nav|navi|menu|breadcrumb|footer|header|sidebar|masthead|topbar|pagina|legal|toolbar|search/,
  embed: /embed|twitter|tweet|instagram|facebook|youtube|video|player|iframe|widget|tiktok/,
} as const;

export type Meaning = keyof typeof stems;
export type MeaningFeature = `${'near' | 'far'}=${Meaning}`;

const tests = Object.values(stems);

/** Which meanings the names close around a block have, and those further up. */
export const meaningFeatures = [
  ...Object.keys(stems).map((meaning) => `near=${meaning}`),
  ...Object.keys(stems).map((meaning) => `far=${meaning}`),
];

/** Elements this close above a block count as near; those further up say something new as far as this. */
export const [nearElements, meaningElements] = [3, 9];

const known = new WeakMap<readonly string[], number>();

/** The words around a place by which it has a meaning, close by or further up. */
export function namesThatMean(place: Place | null, meaning: Meaning, which: 'near' | 'far'): string[] {
  const found = new Set<string>();
  for (let above = place, up = 0; above && up < meaningElements; above = above.parent, up++)
    if (up < nearElements === (which === 'near'))
      for (const word of above.words) if (stems[meaning].test(word)) found.add(word);
  return [...found];
}

/** The meanings of an element's words, a bit each; lists of words are shared by the elements that have them. */
export function meaningsOf(words: readonly string[]): number {
  if (words.length === 0) return 0;
  let bits = known.get(words);
  if (bits === undefined) {
    bits = 0;
    for (let k = 0; k < tests.length; k++) {
      const test = tests[k] as RegExp;
      if (words.some((word) => test.test(word))) bits |= 1 << k;
    }
    known.set(words, bits);
  }
  return bits;
}

export function fillMeanings(row: Float32Array, at: number, { nearMeanings, farMeanings }: Path): void {
  for (let k = 0; k < tests.length; k++) {
    row[at + k] = (nearMeanings >> k) & 1;
    row[at + tests.length + k] = (farMeanings >> k) & 1;
  }
}
