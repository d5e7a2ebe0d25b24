import type { Lexicon } from '../../lexicon/lexicon.ts';
import { isSourceFirst } from '../../names/sources.ts';
import { isMark, lastMark } from '../../picture-credit/introduced.ts';
import { creditMarks } from '../../picture-credit/marks.ts';
import { namesKind, speaksOfPicture } from '../../picture-credit/picture-words.ts';
import type { CaptionParts } from '../../picture-credit/tidy.ts';

const closing = /^(.*\S\s)?\(([^()]{2,40})\)$/s;

/** What brackets credit in a caption alone, for other lines end so too: “Un puente (Archivo)”, “(EFE)”. Null where they do not. */
export function bracketed(line: string, lexicons: readonly Lexicon[]): CaptionParts | null {
  const marks = creditMarks(lexicons);
  const [, said, inside = ''] = closing.exec(line) ?? [];
  const isKind = isMark(inside, marks) && namesKind(inside, lexicons) && !speaksOfPicture(inside, lexicons);
  const isCredit = said ? isKind : isSourceFirst(inside, 40);
  return isCredit ? { text: said?.trim() ?? null, credit: lastMark(inside, marks) } : null;
}
