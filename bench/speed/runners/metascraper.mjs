const fields = ['author', 'date', 'description', 'lang', 'title'];

/** Metadata only: it reads no body. @param {import('../../peer-packages.mjs').Load} load */
export default async (load) => {
  const { default: metascraper } = await load('metascraper');
  const rules = await Promise.all(fields.map((field) => load(`metascraper-${field}`)));
  const scrape = metascraper(rules.map((rule) => rule.default()));
  return (/** @type {string} */ html) => scrape({ html, url: 'https://example.org/nota' });
};
