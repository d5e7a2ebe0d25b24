import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { packagesOf, versionOf } from '../peer-packages.mjs';

/**
 * What a peer makes of a page, as far as it does: authors as a list or in one string, the body as text (a line a block) or as HTML.
 * @typedef {{ title?: string, authors?: string[], byline?: string, date?: string, body?: string, html?: string }} PeerAnswer
 *
 * @typedef {(page: { html: string, url: string }) => PeerAnswer | null | Promise<PeerAnswer | null>} Ask
 * @typedef {{ packages: string[], open: (load: import('../peer-packages.mjs').Load) => Promise<Ask> }} Peer
 */

// node bench/quality/serve-peer.mjs PEER PEERS: says which versions it has, then answers each line {html, url} of stdin by one line.
const [, , file = '', peers = ''] = process.argv;

// Peers talk about pages that they dislike.
for (const method of /** @type {const} */ (['log', 'warn', 'error', 'info', 'debug'])) console[method] = () => {};

/** @param {object | null} reply */
const say = (reply) => process.stdout.write(`${JSON.stringify(reply)}\n`);

const { peer } = /** @type {{ peer: Peer }} */ (await import(pathToFileURL(resolve(file)).href));
try {
  const ask = await peer.open(packagesOf(peers));
  say({ name: peer.packages.map((name) => `${name} ${versionOf(peers, name)}`).join(', ') });
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      say(await ask(JSON.parse(line)));
    } catch {
      say(null);
    }
  }
} catch (error) {
  say({ missing: error instanceof Error ? error.message.split('\n')[0] : String(error) });
}
