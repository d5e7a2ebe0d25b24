/** @param {import('../../peer-packages.mjs').Load} load */
export default async (load) => {
  const { Readability } = await load('@mozilla/readability');
  const { parseHTML } = await load('linkedom');
  return (/** @type {string} */ html) => new Readability(parseHTML(html).document).parse();
};
