/** Zeros of the decimal digits (Unicode category Nd) of the scripts the press is printed in, but the Western ones. */
const zeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0,
  0xff10,
];
const foreign = zeros.map((zero) => `${String.fromCharCode(zero)}-${String.fromCharCode(zero + 9)}`).join('');
const digit = new RegExp(`[0-9${foreign}]`);
const foreignDigit = new RegExp(`[${foreign}]`, 'g');

/** The value of a decimal digit of any of these scripts, by its UTF-16 unit. */
export function digitOf(code: number): number | null {
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? null : code - zero;
}

/** Whether a text holds a decimal digit, Western or of one of these scripts. */
export const hasDigit = (text: string): boolean => digit.test(text);

/** The text with the digits of all these scripts as Western ones; as long as what came in. */
export const inWesternDigits = (text: string): string =>
  text.replace(foreignDigit, (unit) => String(digitOf(unit.charCodeAt(0))));
