/** The ending of a file's name, in lower case and without its dot; null where it has none. */
export const endingOf = (name: string): string | null => /[^/\\]\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? null;
