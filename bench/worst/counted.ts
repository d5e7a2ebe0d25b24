/** A number with the word for what is counted: `1 line`, `3 lines`. */
export const counted = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;
