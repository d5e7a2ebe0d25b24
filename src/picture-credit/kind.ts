import { withoutEnd } from '../letters/without-end.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { withoutSmallWord } from './behind-mark.ts';
import { namesKind } from './picture-words.ts';
import { orNull } from './tidy.ts';

/**
 * What a line that is a credit says its picture is, as printed: “Ilustración: Ana Ruiz”, “Foto de archivo: EFE”. Null where the mark
 * says only that there is a picture: “Foto: EFE”.
 */
export function pictureKind(line: string, credit: string, lexicons: readonly Lexicon[]): string | null {
  const before = line.slice(0, Math.max(0, line.lastIndexOf(credit)));
  const mark = withoutSmallWord(withoutEnd(before, ':：|｜/／=＝–—-(['));
  return namesKind(mark, lexicons) ? orNull(mark) : null;
}
