/** @type {import('../serve-peer.mjs').Peer} */
export const peer = {
  packages: ['defuddle', 'linkedom'],
  async open(load) {
    const { Defuddle } = await load('defuddle/node');
    const { parseHTML } = await load('linkedom');
    return async ({ html, url }) => {
      const found = await Defuddle(parseHTML(html).document, url, { useAsync: false });
      return { title: found.title, byline: found.author, date: found.published, html: found.content };
    };
  },
};
