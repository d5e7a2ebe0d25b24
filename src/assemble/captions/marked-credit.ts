import { withoutEnd } from '../../letters/without-end.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { unmarked } from '../../picture-credit/introduced.ts';
import { type CreditMarks, creditMarks } from '../../picture-credit/marks.ts';
import { type CaptionParts, longestCaption, orNull, tidy, unbracketed } from '../../picture-credit/tidy.ts';
import type { Block, Inline } from '../../read/document.ts';

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
function withoutLabel(said: string, marks: CreditMarks): string {
  const whole = said.trimEnd();
  if (!/[:：]$/.test(whole)) return said;
  const from = [whole.lastIndexOf(' '), whole.lastIndexOf(' ', whole.lastIndexOf(' ') - 1), -1];
  const at = from.find((before) => marks.start(whole.slice(before + 1)) === whole.length - before - 1);
  return at === undefined ? said : withoutEnd(whole.slice(0, at + 1), '([|/–—•·-');
}

/** The credit that the markup sets apart inside a caption (`<span class="credit">`); null where it does not. */
export function markedCredit(block: Pick<Block, 'text' | 'inner'>, lexicons: readonly Lexicon[]): CaptionParts | null {
  const { text } = block;
  const part = text.length > longestCaption ? undefined : creditElement(block);
  if (!part) return null;
  const marks = creditMarks(lexicons);
  const words = text.slice(part.start, part.end).trim();
  // <b class="source">Foto:</b> EFE: the element names what follows it
  const labels = /[:：]$/.test(words);
  const credit = tidy(labels ? text.slice(part.end) : unmarked(unbracketed(words), marks));
  if (!credit) return null;
  const said = withoutLabel(text.slice(0, part.start), marks);
  return { text: orNull(labels ? said : `${said}${text.slice(part.end)}`), credit };
}
