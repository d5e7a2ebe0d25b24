import type { Block, Document } from '../../read/document.ts';

/** Where the links of a block lead, against the page's own address. All zero for plain text. */
export const addressFeatures = ['endsLink', 'ownSite', 'otherSite', 'likeOwnAddress'] as const;

const scheme = /^[a-z][a-z\d+.-]*:/i;
const subdomain = /^(?:www|m|amp)\./;
/** A part of a path with so many hyphens is a title's. */
const slugHyphens = 2;

/** Host and path of an address as it is written; the host is empty where it is the page's own. */
interface Address {
  host: string;
  path: string;
}

/** Null for an address that leads to no page: `mailto:`, `#top`. */
function addressOf(href: string): Address | null {
  if (href === '' || href.startsWith('#')) return null;
  const slashes = href.indexOf('//');
  const isWeb = slashes === 0 || /^https?:$/i.test(href.slice(0, slashes));
  if (!isWeb) return scheme.test(href) ? null : { host: '', path: pathOf(href) };
  const rest = href.slice(slashes + 2);
  const end = rest.search(/[/?#]|$/);
  return { host: rest.slice(0, end).toLowerCase().replace(subdomain, ''), path: pathOf(rest.slice(end)) };
}

const pathOf = (text: string): string => text.slice(0, text.search(/[?#]|$/));

const isUnder = (host: string, other: string): boolean => host.endsWith(other) && host.at(-1 - other.length) === '.';
const isOneSite = (a: string, b: string): boolean => a === b || isUnder(a, b) || isUnder(b, a);

/** What the parts of a path are: a number, a word, words joined by hyphens; with its ending: "/2024/03/un-puente-nuevo.html" → "#/#/-.html". */
function shapeOfPath(path: string): string {
  const ending = /\.[a-z]{2,5}$/i.exec(path)?.[0] ?? '';
  const parts = path
    .slice(0, path.length - ending.length)
    .split('/')
    .filter(Boolean);
  return parts.map(shapeOfPart).join('/') + ending;
}

const shapeOfPart = (part: string): string =>
  /^\d+$/.test(part) ? '#' : part.split('-').length > slugHyphens ? '-' : 'a';

/** Fills the columns of all rows, `width` wide, from column `at` on. */
export function fillAddresses(rows: Float32Array, width: number, at: number, { blocks, metadata }: Document): void {
  const own = metadata.urls.map(({ value }) => addressOf(value)).find((address) => address && address.host !== '');
  const ownShape = own && shapeOfPath(own.path);
  for (let i = 0; i < blocks.length; i++) {
    const { text, links } = blocks[i] as Block;
    const [first, last] = [links[0], links.at(-1)];
    if (!first || !last) continue;
    const row = i * width + at;
    if (last.start > 0 && last.end === text.length) rows[row] = 1;
    const address = addressOf(first.href);
    if (!address) continue;
    const isOwn = address.host === '' || (own && isOneSite(address.host, own.host));
    if (isOwn) rows[row + 1] = 1;
    else if (own) rows[row + 2] = 1;
    if (isOwn && ownShape && shapeOfPath(address.path) === ownShape) rows[row + 3] = 1;
  }
}
