/** Punctuation that stands around names and is no part of them. */
const outside = new Set(' \t\n\u00a0,;:|&+/•·*()[]"“”«»–—ـ-');
const openingOnly = new Set("'’");

/** The text without the punctuation around it; a full stop goes where a word ends, and stays behind an initial or "Jr.". */
export function trim(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && (outside.has(text[start] ?? '') || openingOnly.has(text[start] ?? ''))) start++;
  while (end > start && outside.has(text[end - 1] ?? '')) end--;
  if (text[end - 1] === '.' && /[^\s.]{4}\.$/.test(text.slice(Math.max(start, end - 5), end)))
    return trim(text.slice(start, end - 1));
  return text.slice(start, end);
}
