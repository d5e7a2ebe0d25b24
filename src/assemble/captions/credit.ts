import type { Lexicon } from '../../lexicon/lexicon.ts';
import type { Block, Inline } from '../../read/document.ts';
import { shapeOf } from '../byline/names/shape.ts';
import { creditMarks } from './credit-marks.ts';

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
const sign = '(?:©|\\(c\\)|&copy;)';
const behindSign = new RegExp(`^(.*?)\\s*(${sign}\\s*.{2,120})$`, 'isu');
const startsWithSign = new RegExp(`^${sign}\\s*\\S`, 'iu');
const agencyOnly = new RegExp(`^(?:${agencies})(?:\\b.{0,40})?$`, 'u');
const agencyInside = new RegExp(`(?:^|[/\\s,])(?:${agencies})(?:$|[/\\s,.])`, 'u');
/** A name behind a bar at the end of a caption. */
const barredName = /^(.*[.!?…"”»])\s*[|/]\s*([^|/]{2,40})$/su;

/** Longer lines are no captions with a credit; patterns stay off them. */
const longest = 1200;
/** A mark with a name is a short line; longer ones begin with the word by chance. */
const longestStart = 60;

/** Without the marks at its end: a pattern would begin to look at each of them. */
function withoutEnd(text: string, marks: string): string {
  let end = text.length;
  while (end > 0 && (marks.includes(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--;
  return text.slice(0, end);
}

const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Without brackets around it, and without one that has lost its other half. */
function unbracketed(text: string): string {
  if (text.startsWith('(') && text.indexOf(')') === text.length - 1) return text.slice(1, -1);
  if (text.endsWith(')') && count(text, ')') > count(text, '(')) return text.slice(0, -1);
  if (text.startsWith('(') && count(text, '(') > count(text, ')')) return text.slice(1);
  return text.endsWith(']') && !text.includes('[') ? text.slice(0, -1) : text;
}

/** “2 von 10”, “1/5”: where a gallery stands, alone or behind a sentence. */
const counter = /(?<=^|[.!?…"”»)]\s{1,9})\d{1,4}\s?(?:\/|\p{L}{1,5})\s?\d{1,4}$/u;

/** A credit as it is given: without signs around it, and once where it is printed twice. Null where nothing is left. */
function tidy(credit: string): string | null {
  const bare = withoutEnd(credit.replace(/^(?:[\s:|/–©-]|\(c\))+/iu, ''), '.|;([');
  const whole = unbracketed(bare.trim()).trim();
  const half = whole.slice(0, whole.length >> 1).trim();
  const once = half && (whole === `${half} ${half}` || whole === `${half} | ${half}`) ? half : whole;
  return once.replace(counter, '').trim() || null;
}

const orNull = (text: string): string | null => withoutEnd(text, '([|/–—-').trim().replace(counter, '').trim() || null;

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

/** What is said before a credit, without the mark and colon that it ends with: “El puente viejo. Foto:”. */
function withoutLabel(said: string, starts: RegExp): string {
  const whole = said.trimEnd();
  if (!/[:：]$/.test(whole)) return said;
  const from = [whole.lastIndexOf(' '), whole.lastIndexOf(' ', whole.lastIndexOf(' ') - 1), -1];
  const at = from.find((before) => starts.exec(whole.slice(before + 1))?.[0].length === whole.length - before - 1);
  return at === undefined ? said : withoutEnd(whole.slice(0, at + 1), '([|/–—•·-');
}

/** Without the mark that introduces it: behind a colon anything may stand, behind a word only a name. */
function unmarked(credit: string, introduces: RegExp, starts: RegExp): string {
  const [, before, name] = longerMark(credit, starts) ?? [];
  if (before === '' && name) return name;
  const [mark = ''] = introduces.exec(credit) ?? [];
  const rest = credit.slice(mark.length);
  return /[:：|]/.test(mark) || beginsAsName(rest) ? rest : credit;
}

/** The credit that the markup sets apart inside a caption (`<span class="credit">`); null where it does not. */
export function markedCredit(block: Pick<Block, 'text' | 'inner'>, lexicons: readonly Lexicon[]): CaptionParts | null {
  const part = creditElement(block);
  if (!part) return null;
  const { text } = block;
  const { introduces, starts } = creditMarks(lexicons);
  const words = text.slice(part.start, part.end).trim();
  // <b class="source">Foto:</b> EFE: the element names what follows it
  const labels = /[:：]$/.test(words);
  const credit = tidy(labels ? text.slice(part.end) : unmarked(unbracketed(words), introduces, starts));
  if (!credit) return null;
  const said = withoutLabel(text.slice(0, part.start), starts);
  return { text: orNull(labels ? said : `${said}${text.slice(part.end)}`), credit };
}

/** Words behind the last sentence of what is said that are a name belong to the credit: “… la calle. Ana Ruiz/AFP”. */
function withName(said: string, credit: string, between: string): CaptionParts {
  const [, sentences = '', tail = said] = /^(.*[.!?…]["”»)]?)\s+(\S.*)$/su.exec(said) ?? [];
  const { name, words } = shapeOf(tail);
  const glued = between === '/' && words >= 2;
  const isName = name && words <= 5 && (sentences !== '' || glued);
  if (!isName) return { text: orNull(said), credit: tidy(credit) };
  return { text: orNull(sentences), credit: tidy(`${tail}${between}${credit}`) };
}

/** Sentences have several of the small words of their language, names and agencies hardly any. */
function readsAsSentence(text: string, lexicons: readonly Lexicon[]): boolean {
  const words = text.split(/[^\p{L}]+/u);
  const small = words.filter((word) => lexicons.some(({ functionWords }) => functionWords.includes(word)));
  return small.length >= 3 && words.length >= 6;
}

/** Whether a mark stands inside a sentence or begins one: “Los cuatro, en la imagen: …”, “Imagen: vista del puente y de …”. */
function goesOn(said: string, credit: string, lexicons: readonly Lexicon[]): boolean {
  const [last = ''] = /[\p{L}\p{M}]+\s*$/u.exec(said.toLowerCase()) ?? [];
  const isSmall = lexicons.some(({ functionWords }) => functionWords.includes(last.trim()));
  const lists = /,\s*$/.test(said) && count(credit, ',') > 1;
  return isSmall || lists || (said.trim() === '' && readsAsSentence(credit, lexicons));
}

/** Whether what a mark and a blank stand before can be a name: “Fotos EFE”, but not “Imagen capturada”, “Figura 2”. */
const beginsAsName = (text: string): boolean => /^[^\p{Ll}\p{N}]*(?:\p{Lu}|\p{Lo}|@)/u.test(text);

/** Small words between a mark and its colon: “Imagen ilustrativa: EFE”, “Foto de archivo: Ana Ruiz”. */
function longerMark(line: string, starts: RegExp): [string, string, string] | null {
  const colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'));
  const [, said = '', mark = ''] =
    /^(.*[.!?|/(–—•]\s*)?([^.!?|/(–—•]*)$/su.exec(line.slice(0, Math.max(colon, 0))) ?? [];
  const credit = line.slice(colon + 1).trim();
  const isMark = starts.test(`${mark} `) && /^\S+(?:\s+\p{Ll}+){1,2}$/u.test(mark.trim());
  return isMark && beginsAsName(credit) && credit.length <= longestStart ? [line, said, credit] : null;
}

/** Splits a caption line into what it says and who is credited for the picture ("Un puente. Foto: EFE."). */
export function splitCredit(line: string, lexicons: readonly Lexicon[]): CaptionParts {
  const whole = { text: orNull(line) && line.replace(counter, '').trim(), credit: null };
  if (line.length > longest) return whole;
  const { marked, starts, introduces } = creditMarks(lexicons);
  const parenthesis = inParentheses.exec(line);
  const mark = longerMark(line, starts) ?? marked.exec(line);
  if (parenthesis && !(mark && (mark[1] ?? '').length < (parenthesis[1] ?? '').length)) {
    const [, said = '', inside = ''] = parenthesis;
    if (
      agencyInside.test(inside) ||
      startsWithSign.test(inside) ||
      (beginsAsName(inside.replace(starts, '')) && starts.test(inside))
    )
      return { text: orNull(said), credit: tidy(unmarked(inside, starts, starts)) };
  }
  if (mark) {
    const [, said = '', name = ''] = mark;
    const credit = line.slice(line.lastIndexOf(name));
    return goesOn(said, credit, lexicons) ? whole : { text: orNull(said), credit: tidy(credit) };
  }
  const signed = behindSign.exec(line);
  if (signed) return { text: orNull(signed[1] ?? ''), credit: tidy(signed[2] ?? '') };
  const bar = behindBar.exec(line);
  if (bar) {
    const [, said = '', credit = ''] = bar;
    return withName(said, credit, line.slice(said.length, line.length - credit.length));
  }
  const barred = barredName.exec(line);
  if (barred) return { text: orNull(barred[1] ?? ''), credit: tidy(barred[2] ?? '') };
  if (agencyOnly.test(line)) return { text: null, credit: tidy(line) };
  if (line.length < longestStart && starts.test(line)) {
    const rest = line.replace(starts, '');
    if (introduces.test(line) || beginsAsName(rest)) return { text: null, credit: tidy(rest) };
  }
  return whole;
}
