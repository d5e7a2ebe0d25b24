/** A text with its quotes, white space and compatibility forms levelled, for comparing titles and names. */
export const normal = (text: string | null): string =>
  (text ?? '')
    .normalize('NFKC')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

export const sameTitle = (given: string | null, wanted: string | null): boolean => normal(given) === normal(wanted);

/** A name without the word that says it is one. */
export const authorKey = (name: string): string =>
  normal(name)
    .toLowerCase()
    .replace(/^(?:by|por|von|par)\b:?\s*/u, '')
    .trim();
