import { withoutEnd } from '../letters/without-end.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { readsAsSentence } from '../lexicon/reads-as-sentence.ts';
import { shapeOf } from '../names/shape.ts';
import { isSourceFirst, sourceLength } from '../names/sources.ts';
import { behindBar } from './bars.ts';
import { beginsAsName, isMark, longerMark, longestStart, withoutStart } from './introduced.ts';
import { lastWords } from './last-words.ts';
import { type CreditMarks, creditMarks } from './marks.ts';
import { inParentheses } from './parenthesis.ts';
import { printedFirst } from './printed-first.ts';
import { shownFrom } from './shown.ts';
import { namesLicence, signed } from './signed.ts';
import { type CaptionParts, count, inNarrowSigns, longestCaption, orNull, parts, withoutCounter } from './tidy.ts';

/** What a credit is told by. */
export type CreditSign = 'parenthesis' | 'last words' | 'sign' | 'mark' | 'bar' | 'whole line';

/** A caption's parts; `by` is null where no credit was found. */
export interface SplitCaption extends CaptionParts {
  by: CreditSign | null;
}

/** Whether a mark stands inside a sentence or begins one: “Los cuatro, en la imagen: …”, “Imagen: vista del puente y de …”. */
function goesOn(said: string, credit: string, lexicons: readonly Lexicon[]): boolean {
  const [last = ''] = /[\p{L}\p{M}]+\s*$/u.exec(said.toLowerCase()) ?? [];
  const isSmall = lexicons.some(({ functionWords }) => functionWords.includes(last.trim()));
  const lists = /,\s*$/.test(said) && count(credit, ',') > 1;
  return isSmall || lists || (said.trim() === '' && readsAsSentence(credit, lexicons));
}

/** Stands for each unit of an address while a line is looked at: what its path is made of is no mark. */
const ofAddress = '\ue000';

const withoutAddresses = (line: string): string =>
  line.includes('://') ? line.replace(/https?:\/\/\S+/g, (address) => ofAddress.repeat(address.length)) : line;

const lengthWithoutAddresses = (line: string): number =>
  line.includes(ofAddress) ? line.replaceAll(ofAddress, '').length : line.length;

/** The credit that a whole line is: “Image source, Getty Images”, “EFE/Ana Ruiz”, “Fotos Ana Ruiz”. */
function creditAlone(line: string, marks: CreditMarks): CaptionParts | null {
  const comma = /[,،]/.test(line) ? marks.listed(line) : 0;
  if (comma > 0 && shapeOf(line.slice(comma)).name) return parts('', line.slice(comma));
  if (isSourceFirst(line, 40) || (line.length < longestStart && namesLicence(line))) return parts('', line);
  // “Photo Ana Ruiz on https://…”: how long an address is says nothing.
  const start = lengthWithoutAddresses(line) < longestStart ? marks.start(line) : 0;
  if (start === 0) return null;
  const rest = line.slice(start);
  return marks.introduced(line) > 0 || beginsAsName(rest) ? parts('', rest) : null;
}

/** Of credits that are told by several signs the one that begins first holds the others: “© Getty Images/iStock”. */
const first = (found: readonly (SplitCaption | null)[]): SplitCaption | undefined =>
  found.filter((each) => each !== null).sort((a, b) => (a.text ?? '').length - (b.text ?? '').length)[0];

const told = (by: CreditSign, parts: CaptionParts): SplitCaption => ({ ...parts, by });

const toldIf = (by: CreditSign, parts: CaptionParts | null): SplitCaption | null => parts && told(by, parts);

/** What is said before a mark, and what stands behind it: “Un puente. Foto: EFE”, “Foto de archivo: EFE”. */
function markIn(line: string, marks: CreditMarks): readonly [said: string, credit: string] | null {
  const [said = '', name = ''] = longerMark(line, marks) ?? marks.held(line) ?? [];
  if (name === '') return null;
  const before = withoutEnd(said, '([|/•–—-');
  // “Foto: Bild: EFE”
  return [isMark(before, marks) ? '' : before, line.slice(line.lastIndexOf(name))];
}

/** Without the mark that labels the whole caption: “Foto: Un puente (Ana Ruiz/EFE)”; null where it stands before a name. */
function withoutLabel({ text, credit }: CaptionParts, marks: CreditMarks): CaptionParts | null {
  const bare = withoutStart(text ?? '', marks);
  return shapeOf(bare).name ? null : { text: orNull(bare), credit };
}

/** With the label before it: “From left: Ana Ruiz, Luis Paz. Photo: EFE”; null where behind the label stands no credit beside something shown. */
function behindLabel(line: string, { text, credit, by }: SplitCaption): SplitCaption | null {
  if (text === null || credit === null) return null;
  return { text: line.slice(0, line.indexOf(text) + text.length), credit, by };
}

/** Whether what is left beside a credit is the rest of it: “REUTERS/Ann Reed/File Photo”. */
const isAgencyOf = (text: string): boolean => text.charAt(sourceLength(text)) === '/';

function splitNarrow(line: string, lexicons: readonly Lexicon[]): SplitCaption {
  const whole = { text: orNull(line) && withoutCounter(line).trim(), credit: null, by: null };
  if (line.length > longestCaption) return whole;
  const shown = shownFrom(line, lexicons);
  if (shown > 0) return behindLabel(line, splitNarrow(line.slice(shown), lexicons)) ?? whole;
  const marks = creditMarks(lexicons);
  const ahead = printedFirst(line, marks);
  if (ahead) return told('mark', ahead);
  const mark = markIn(line, marks);
  const bracketed = inParentheses(line, marks);
  const labelled = bracketed && mark?.[0].trim() === '' ? withoutLabel(bracketed, marks) : null;
  if (labelled) return told('parenthesis', labelled);
  const inSentence = mark !== null && goesOn(...mark, lexicons);
  const found = first([
    toldIf('parenthesis', bracketed),
    toldIf('last words', lastWords(line, marks)),
    toldIf('sign', signed(line, marks)),
    toldIf('mark', mark && !inSentence ? parts(...mark) : null),
  ]);
  if (found) return isAgencyOf(found.text ?? '') ? told('whole line', parts('', line)) : found;
  // “… en la conferencia de prensa | EFE”
  if (inSentence && !/[|/]/.test(line.slice(mark[0].length, -mark[1].length))) return whole;
  const bar = behindBar(line, marks);
  if (bar) return told('bar', bar);
  const alone = creditAlone(line, marks);
  return alone ? told('whole line', alone) : whole;
}

/** Splits a caption line into what it says and who is credited for the picture ("Un puente. Foto: EFE."). */
export function splitCredit(printed: string, lexicons: readonly Lexicon[]): SplitCaption {
  const line = withoutAddresses(inNarrowSigns(printed));
  const { text, credit, by } = splitNarrow(line, lexicons);
  const asPrinted = (part: string, at: number): string => (at < 0 ? part : printed.slice(at, at + part.length));
  return {
    text: text && asPrinted(text, line.indexOf(text)),
    credit: credit && asPrinted(credit, line.lastIndexOf(credit)),
    by,
  };
}
