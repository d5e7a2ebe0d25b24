/**
 * A copy of a text for keeping. V8 keeps a part of a text as a view of the whole: who keeps a name that was cut from a page, keeps
 * the page.
 */
export const detached = (text: string): string => `${text} `.slice(0, -1);
