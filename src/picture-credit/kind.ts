import { fold } from '../letters/fold.ts';
import { standsAlone } from '../letters/stands-alone.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { orNull, withoutEnd } from './tidy.ts';

const introducer = /\s(?:de|por|by|von|par|di|via|vía|door)$/i;

/**
 * What a line that is a credit says its picture is, as printed: “Ilustración: Ana Ruiz”, “Foto de archivo / EFE”. Null where the mark
 * says only that there is a picture: “Foto: EFE”.
 */
export function pictureKind(line: string, credit: string, lexicons: readonly Lexicon[]): string | null {
  const mark = withoutEnd(line.slice(0, Math.max(0, line.lastIndexOf(credit))), ':：|｜/／=＝–—-([').replace(
    introducer,
    '',
  );
  const folded = fold(mark);
  const says = (phrase: string): boolean => {
    const at = folded.indexOf(fold(withoutEnd(phrase, ':＝=/')));
    return at >= 0 && standsAlone(folded, at, at + withoutEnd(phrase, ':＝=/').length);
  };
  return lexicons.some(({ pictureKinds, pictureWords }) => pictureKinds.some(says) || pictureWords.some(says))
    ? orNull(mark)
    : null;
}
