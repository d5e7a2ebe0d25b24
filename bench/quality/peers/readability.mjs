/** @type {import('../serve-peer.mjs').Peer} */
export const peer = {
  packages: ['@mozilla/readability', 'linkedom'],
  async open(load) {
    const { Readability } = await load('@mozilla/readability');
    const { parseHTML } = await load('linkedom');
    return ({ html }) => {
      const found = new Readability(parseHTML(html).document).parse();
      return found && { title: found.title, byline: found.byline, date: found.publishedTime, html: found.content };
    };
  },
};
