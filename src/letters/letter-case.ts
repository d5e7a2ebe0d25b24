/** Whether a character is a capital; signs and letters of scripts without case are not. */
export const isCapital = (unit: string | undefined): boolean => unit !== undefined && unit !== unit.toLowerCase();

/** Whether a character is a small letter of a script that has capitals. */
export const isSmall = (unit: string | undefined): boolean =>
  unit !== undefined && unit !== unit.toUpperCase() && unit === unit.toLowerCase();

/** Whether a text is written in capitals throughout, or in small letters, in a script that has both. */
export function isOneCase(text: string): boolean {
  const [upper, lower] = [text.toUpperCase(), text.toLowerCase()];
  return upper !== lower && (text === upper || text === lower);
}
