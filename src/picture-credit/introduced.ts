/** Whether what a mark and a blank stand before can be a name: “Fotos EFE”, but not “Imagen capturada”, “Figura 2”. */
export const beginsAsName = (text: string): boolean => /^[^\p{Ll}\p{N}]*(?:\p{Lu}|\p{Lo}|@)/u.test(text);

/** Whether a text is marks and names nobody: “Foto de archivo”, “资料图”. */
export const isMark = (text: string, starts: RegExp): boolean =>
  `${text} `.replace(starts, '').replace(starts, '') === '';

/** A mark with a name is a short line; longer ones begin with the word by chance. */
export const longestStart = 60;

/** Small words between a mark and its colon: “Imagen ilustrativa: EFE”, “Foto de archivo: Ana Ruiz”. */
export function longerMark(line: string, starts: RegExp): [string, string, string] | null {
  const colon = Math.max(line.lastIndexOf(':'), line.lastIndexOf('：'));
  if (colon < 0) return null;
  const [, said = '', mark = ''] = /^(.*[.!?|/(–—•]\s*)?([^.!?|/(–—•]*)$/su.exec(line.slice(0, colon)) ?? [];
  const credit = line.slice(colon + 1).trim();
  const isMark = /^\S+(?:\s+\p{Ll}+){1,2}$/u.test(mark.trim()) && starts.test(`${mark} `);
  return isMark && beginsAsName(credit) && credit.length <= longestStart ? [line, said, credit] : null;
}

/** Without the mark that introduces it: behind a colon anything may stand, behind a word only a name. */
export function unmarked(credit: string, introduces: RegExp, starts: RegExp): string {
  const [, before, name] = longerMark(credit, starts) ?? [];
  if (before === '' && name) return name;
  const [mark = ''] = introduces.exec(credit) ?? [];
  const rest = credit.slice(mark.length);
  return /[:：|]/.test(mark) || beginsAsName(rest) ? rest : credit;
}
