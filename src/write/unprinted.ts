/** Marks that turn the direction of the text around them, as in a character class: a terminal or a page would obey them. */
export const directionMarks = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069';

/** What does not print, or prints as something else than it is, as in a character class of a `u` pattern. */
export const unprinted = `\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}${directionMarks}\\ufeff`;
