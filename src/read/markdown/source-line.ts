/** Where the line begins that `at` stands in. */
export function lineStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The line that `at` stands in. */
export function lineAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return text.slice(lineStart(text, at), end);
}

const isLineEnd = (unit: number): boolean => unit === 10 || unit === 13;
