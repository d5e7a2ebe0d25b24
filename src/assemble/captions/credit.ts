import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Block, Inline } from '../../read/document.ts';

export interface CaptionParts {
  /** Null where the line is a credit alone. */
  text: string | null;
  credit: string | null;
}

const agencies =
  'AP|AFP|EFE|ANSA|DPA|dpa|Reuters|REUTERS|Getty(?: Images)?|Xinhua|NA|Télam|Europa Press|Keystone|PAP|Lusa|TASS|Bloomberg|Shutterstock|iStock|Unsplash|Pixabay|Flickr|Wikimedia(?: Commons)?|imago|IMAGO';
/** A trailing parenthesis or a text behind a dash, bar or slash that is an agency or holds a mark. */
const inParentheses = /^(.*\S)\s*[([]([^()[\]]{2,80})[)\]]\s*\.?$/su;
const behindBar = new RegExp(`^(.{8,}?)\\s*[|/·–—-]\\s*((?:${agencies})(?:\\b.{0,60})?)$`, 'su');
const behindSign = /^(.*?)\s*((?:©|\(c\)|&copy;)\s*.{2,120})$/isu;
const agencyOnly = new RegExp(`^(?:${agencies})(?:\\b.{0,40})?$`, 'u');
const agencyInside = new RegExp(`(?:^|[/\\s,])(?:${agencies})(?:$|[/\\s,.])`, 'u');

const escapePhrase = (phrase: string): string => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:$/, '');

const patterns = new WeakMap<readonly Lexicon[], { marked: RegExp; starts: RegExp }>();

/** `Foto: EFE`, `Crédito: …`, `Fotografía de …`, compiled once for a set of lexicons. */
function creditPatterns(lexicons: readonly Lexicon[]): { marked: RegExp; starts: RegExp } {
  let compiled = patterns.get(lexicons);
  if (!compiled) {
    const marks = [...new Set(lexicons.flatMap(({ creditMarks }) => creditMarks.map(escapePhrase)))]
      .sort((a, b) => b.length - a.length)
      .join('|');
    const mark = `(?:${marks})(?:\\s+(?:${marks}))?(?:\\s*(?:de|por|by|von|par|di|via|vía|door)\\b)?`;
    compiled = {
      marked: new RegExp(
        `^(.*?)(?:^|[\\s([|/–—-]+|(?<=[\\u3002\\u300d\\u300f\\uff09\\u3040-\\u9fff]))(?:${mark})\\s*[:：|/]\\s*([^:]{2,120}?)[)\\]]?\\s*$`,
        'isu',
      ),
      starts: new RegExp(`^(?:${mark})\\s*[:：|/ ]\\s*`, 'iu'),
    };
    patterns.set(lexicons, compiled);
  }
  return compiled;
}

/** Without the marks at its end: a pattern would begin to look at each of them. */
function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--;
  return text.slice(0, end);
}

const tidy = (credit: string): string => withoutEnd(credit.replace(/^(?:[\s:|/(–—©-]|\(c\))+/u, ''), '.)|').trim();
const orNull = (text: string): string | null => withoutEnd(text, '([|/–—-').trim() || null;

/** Longer lines are no captions with a credit; patterns stay off them. */
const longest = 1200;

/** Class words of elements that hold a credit. */
const creditNames = new Set(
  'credit credits credito creditos copyright source fuente fonte quelle author autor autore auteur photographer fotografo agency agencia byline firma signature'.split(
    ' ',
  ),
);

/** A caption's last words in emphasis behind its full stop: who made the picture. */
const longestCredit = 60;

/** The inline element of a caption that holds its credit: by its name, or by its place and look. */
function creditElement({ text, inner }: Pick<Block, 'text' | 'inner'>): Inline | undefined {
  const filled = inner?.filter(({ start, end }) => end > start);
  const named = filled?.find(({ words }) => words.some((word) => creditNames.has(word)));
  if (named) return named;
  const last = filled?.at(-1);
  const isLook =
    last &&
    /^(?:em|i|small|cite)$/.test(last.tag) &&
    last.end === text.length &&
    last.end - last.start <= longestCredit;
  return isLook && /[.!?…"”»)]\s*$/.test(text.slice(0, last.start)) ? last : undefined;
}

/** The credit that the markup sets apart inside a caption (`<span class="credit">`); null where it does not. */
export function markedCredit(block: Pick<Block, 'text' | 'inner'>, lexicons: readonly Lexicon[]): CaptionParts | null {
  const part = creditElement(block);
  if (!part) return null;
  const { text } = block;
  const words = text.slice(part.start, part.end).trim();
  const { starts } = creditPatterns(lexicons);
  const credit = tidy(/[:：|]/.test(words) ? words.replace(starts, '') : words);
  return credit ? { text: orNull(`${text.slice(0, part.start)}${text.slice(part.end)}`), credit } : null;
}

/** A name behind a bar at the end of a caption. */
const barredName = /^(.*[.!?…"”»])\s*[|/]\s*([^|/]{2,40})$/su;

/** Splits a caption line into what it says and who is credited for the picture ("Un puente. Foto: EFE."). */
export function splitCredit(line: string, lexicons: readonly Lexicon[]): CaptionParts {
  if (line.length > longest) return { text: line, credit: null };
  const { marked, starts } = creditPatterns(lexicons);
  const mark = marked.exec(line);
  if (mark) return { text: orNull(mark[1] ?? ''), credit: tidy(mark[2] ?? '') };
  const signed = behindSign.exec(line);
  if (signed) return { text: orNull(signed[1] ?? ''), credit: tidy(signed[2] ?? '') };
  const parenthesis = inParentheses.exec(line);
  if (parenthesis) {
    const inside = parenthesis[2] ?? '';
    if (agencyInside.test(inside) || starts.test(inside))
      return { text: orNull(parenthesis[1] ?? ''), credit: tidy(inside.replace(starts, '')) };
  }
  const bar = behindBar.exec(line);
  if (bar) return { text: orNull(bar[1] ?? ''), credit: tidy(bar[2] ?? '') };
  const barred = barredName.exec(line);
  if (barred) return { text: orNull(barred[1] ?? ''), credit: tidy(barred[2] ?? '') };
  if (agencyOnly.test(line)) return { text: null, credit: tidy(line) };
  if (starts.test(line) && line.length < 60) return { text: null, credit: tidy(line.replace(starts, '')) };
  return { text: line, credit: null };
}
