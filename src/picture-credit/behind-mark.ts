/** Where what may stand behind a mark ends, with the blanks behind it; 0 where it does not stand there. */
export type Behind = (text: string, end: number) => number;

const smallWords = 'de|por|by|von|par|di|via|vía|door';
const smallWord = new RegExp(`(?:${smallWords})\\b`, 'y');
const lastSmallWord = new RegExp(`\\s(?:${smallWords})$`, 'i');
const blanks = /\s*/y;
const gap = /\s+(?:[-–—]\s+)?/y;
const colon = /[:：]/y;
const comma = /[,،]/y;
const introducer = /[:：|=＝]/y;
const sign = /[:：|/／=＝]/y;
const dash = /[-–](?=\s)/y;

/** Where an expression ends that matches at a place; 0 where it does not. */
function endAt(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : 0;
}

const behindBlanks = (text: string, at: number): number => endAt(blanks, text, at);

/** A mark without the small word that leads to a name: “Ilustración de”. */
export const withoutSmallWord = (mark: string): string => mark.replace(lastSmallWord, '');

/** A small word: “Foto de Ana Ruiz”. */
export const wordBehind: Behind = (text, end) => endAt(smallWord, text, behindBlanks(text, end));

/** Blanks alone, or with a dash between them. */
export const blanksBehind: Behind = (text, end) => endAt(gap, text, end);

/** A colon: “Autor: Ana Ruiz”. */
export const colonBehind: Behind = (text, end) => {
  const found = endAt(colon, text, behindBlanks(text, end));
  return found && behindBlanks(text, found);
};

/** A comma, before it one blank or none: “Image source, Getty Images”. */
export const commaBehind: Behind = (text, end) => {
  const found = endAt(comma, text, end) || (blanksBehind(text, end) > 0 ? endAt(comma, text, end + 1) : 0);
  return found && behindBlanks(text, found);
};

/** A sign that parts a mark from a name: “Foto: EFE”, “Foto / EFE”, “Foto- EFE”. */
export const signBehind: Behind = (text, end) => {
  const found = endAt(sign, text, behindBlanks(text, end)) || endAt(dash, text, end);
  return found && behindBlanks(text, found);
};

/** What says that the mark is no part of a name: “Foto: …”, “Photo by …”. */
export const introducerBehind: Behind = (text, end) => {
  const next = behindBlanks(text, end);
  const found = endAt(introducer, text, next) || (next > end ? endAt(smallWord, text, next) : 0);
  return found && behindBlanks(text, found);
};

/** Of these ends of marks the first behind which stands one of what may stand there: where that ends; 0 for none. */
export function firstEnd(ends: readonly number[], text: string, wanted: readonly Behind[]): number {
  for (const end of ends)
    for (const endOf of wanted) {
      const found = endOf(text, end);
      if (found > 0) return found;
    }
  return 0;
}
