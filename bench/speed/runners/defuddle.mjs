/** @param {import('../../peer-packages.mjs').Load} load */
export default async (load) => {
  const { Defuddle } = await load('defuddle/node');
  const { parseHTML } = await load('linkedom');
  return (/** @type {string} */ html) =>
    Defuddle(parseHTML(html).document, 'https://example.org/nota', { useAsync: false });
};
