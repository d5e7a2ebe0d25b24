/** Names as a sentence lists them: `html, markdown or text`. */
export const anyOf = (names: readonly string[], before = 'or'): string =>
  [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(` ${before} `);
