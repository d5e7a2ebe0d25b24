import type { CreditMarks } from './marks.ts';

/** Whether what a mark and a blank stand before can be a name: “Fotos EFE”, but not “Imagen capturada”, “Figura 2”. */
export const beginsAsName = (text: string): boolean => /^[^\p{Ll}\p{N}]*(?:\p{Lu}|\p{Lo}|@)/u.test(text);

/** Whether a text is marks and names nobody: “Foto de archivo”, “资料图”. */
export const isMark = (text: string, marks: CreditMarks): boolean =>
  withoutStart(withoutStart(`${text} `, marks), marks) === '';

/** Without what shortens or parts the first of two marks: “Fot. archiwum”, “图源：视觉中国”. */
export function lastMark(text: string, marks: CreditMarks): string {
  const rest = withoutStart(text, marks);
  return /[.:=]\s*$/.test(text.slice(0, -rest.length)) && isMark(rest, marks) ? rest : text;
}

/** Without the mark that a text begins with. */
export const withoutStart = (text: string, marks: CreditMarks): string => text.slice(marks.start(text));

/** A mark with a name is a short line; longer ones begin with the word by chance. */
export const longestStart = 60;

/** Small words between a mark and its colon: “Imagen ilustrativa: EFE”, “Foto de archivo: Ana Ruiz”. */
export function longerMark(line: string, marks: CreditMarks): readonly [said: string, name: string] | null {
  const colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'));
  if (colon < 0) return null;
  const [, said = '', mark = ''] = /^(.*[.!?|/(–—•]\s*)?([^.!?|/(–—•]*)$/su.exec(line.slice(0, colon)) ?? [];
  const credit = line.slice(colon + 1).trim();
  const isMark = /^\S+(?:\s+\p{Ll}+){1,2}$/u.test(mark.trim()) && marks.start(`${mark} `) > 0;
  return isMark && beginsAsName(credit) && credit.length <= longestStart ? [said, credit] : null;
}

/**
 * Without the mark that introduces it: behind a colon anything may stand, behind a word only a name.
 * @param end where that mark ends
 */
export function unmarked(credit: string, marks: CreditMarks, end = marks.introduced(credit)): string {
  const [before, name] = longerMark(credit, marks) ?? [];
  if (before === '' && name) return name;
  const [mark, rest] = [credit.slice(0, end), credit.slice(end)];
  return /[:：|]/.test(mark) || beginsAsName(rest) ? rest : credit;
}
