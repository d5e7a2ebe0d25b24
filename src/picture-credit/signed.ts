import { unmarked } from './introduced.ts';
import type { CreditMarks } from './marks.ts';
import { type CaptionParts, parts } from './tidy.ts';

const sign = '(?:©|\\(cc?\\)|&copy;)';
const anySign = new RegExp(sign, 'i');
const behindSign = new RegExp(`^(.*?)\\s*${sign}\\s*(.{2,120})$`, 'isu');

/** Whether a text begins with the sign of copyright, or of a licence: “©”, “(cc)”. */
export const startsWithSign = new RegExp(`^${sign}\\s*\\S`, 'iu');

/** Whether a text names a licence of Creative Commons: “CC BY-SA 4.0”, “CC0”. */
export const namesLicence = (text: string): boolean => /(?<!\p{L})CC(?:0|[\s-]BY)(?![\p{L}\d])/u.test(text);

/** The credit behind the sign of copyright: “Un puente © Getty Images/iStock”, “© Foto: Ana Ruiz”. */
export function signed(line: string, marks: CreditMarks): CaptionParts | null {
  if (!anySign.test(line)) return null;
  const [, said = '', credit] = behindSign.exec(line) ?? [];
  return credit ? parts(said, unmarked(credit, marks)) : null;
}
