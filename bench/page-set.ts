/** Pages that are answered in one form: `roles:html`, `wcxb:article:text-blocks`. */
export interface PageSet {
  corpus: string;
  /** Only pages of this type; null for all. */
  pageType: string | null;
  mode: string;
}

/** What a page is given as: its HTML, or its text as a scraper would flatten it. */
export const modes = ['html', 'text-blocks', 'text-main', 'text-strings', 'text-wrapped', 'text-runs'];

/**
 * Reads the name of a set.
 * @param name `corpus:mode` or `corpus:type-of-page:mode`
 * @throws Error saying what is wrong with it
 */
export function pageSet(name: string): PageSet {
  const parts = name.split(':');
  const [corpus = '', pageType = null] = parts.slice(0, -1);
  const mode = parts.at(-1) as string;
  if (!corpus || parts.length > 3) throw new Error(`--set ${name}: a set is corpus:mode, as roles:html`);
  if (!modes.includes(mode)) throw new Error(`--set ${name}: there is no mode ${mode}, there are ${modes.join(', ')}`);
  return { corpus, pageType, mode };
}
