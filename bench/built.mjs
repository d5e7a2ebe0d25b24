// Named at run time: what is built is not there for the type check, and has the types of what it is built from.
const library = new URL('../dist/index.js', import.meta.url).href;

/** The built library, as users get it. */
export const { extract, read } = /** @type {typeof import('../src/index.ts')} */ (await import(library));
