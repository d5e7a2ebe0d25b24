import { shown } from './spread.mjs';

/** What each row is, where its name does not say it. */
const names = {
  'htmlparser2-events': 'htmlparser2, events only',
  'cheerio-slim': 'cheerio/slim, parse only',
  recorte: '**recorte**',
  'readability-linkedom': 'Readability + linkedom',
  defuddle: 'Defuddle + linkedom',
  metascraper: 'metascraper (metadata only)',
  trafilatura: 'trafilatura (Python)',
  resiliparse: 'resiliparse (Python, native)',
};

const megabytes = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(0)} MB`;

/**
 * The result of a run as Markdown.
 * @param {import('./result.mjs').Result} result
 */
export function table({
  date,
  machine,
  commit,
  pages,
  html,
  textMegabytes,
  startUp,
  pipe,
  memory,
  installed,
  missing,
}) {
  const kilobytes = (pages.bytes / pages.count / 1e3).toFixed(0);
  const ofPeers = Object.entries(html).map(([name, { perSecond, ratio, errors, peak }]) => {
    const failed = errors > 0 ? `, ${errors} pages failed` : '';
    const title = /** @type {Record<string, string>} */ (names)[name] ?? name;
    return `| ${title}${failed} | ${shown(perSecond, 0)} | ${name === 'recorte' ? '' : shown(ratio)} | ${megabytes(peak)} |`;
  });
  const ofStartUp = Object.entries(startUp).map(
    ([name, { milliseconds, ratio }]) => `| \`${name}\` | ${shown(milliseconds, 0)} | ${shown(ratio)} |`,
  );
  const left = Object.entries(missing).map(([name, why]) => `${name} (${why})`);
  return [
    `Run of ${date.slice(0, 10)} at ${commit}: ${pages.count} pages of ${kilobytes} kB on average, ${pages.rounds} rounds, Node ${machine.node.slice(1)}, ${machine.cpu}, ${machine.cores} cores.`,
    'Figures are medians, with the lowest and the highest round in brackets.',
    ...(left.length > 0 ? ['', `Left out, not installed: ${left.join(', ')}.`] : []),
    '',
    '| HTML, one warm process each | pages a CPU second | recorte is so many times as fast | peak memory |',
    '| --- | --- | --- | --- |',
    ...ofPeers,
    '',
    '| from cold | CPU ms | by bare Node |',
    '| --- | --- | --- |',
    ...ofStartUp,
    '',
    '| the rest | |',
    '| --- | --- |',
    ...(textMegabytes ? [`| text, one warm process | ${shown(textMegabytes)} MB a CPU second |`] : []),
    `| \`recorte pipe\` as a whole process | ${shown(pipe.perSecond, 0)} pages a CPU second, peak ${megabytes(pipe.peak)} |`,
    `| its speed by that of a process that only reads the same lines and parses the pages | ${shown(pipe.ratio)} |`,
    `| memory of \`pipe\` over ${memory.pages} pages | first tenth ${megabytes(memory.first)}, last tenth ${megabytes(memory.last)}, peak ${megabytes(memory.peak)} |`,
    `| fresh install | ${(installed.bytes / 1e6).toFixed(1)} MB, ${installed.packages} packages |`,
    '',
  ].join('\n');
}
