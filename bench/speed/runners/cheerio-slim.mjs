import { load } from 'cheerio/slim';

/** The parse alone, into a tree. */
export default () => (/** @type {string} */ html) => load(html);
