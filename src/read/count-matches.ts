/**
 * How often a pattern is found in a text.
 * @param pattern a global one
 */
export function countMatches(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found++;
  return found;
}
