import { refuseControls, refuseMagic } from '../../../read/decode/refuse-binary.ts';
import { tellSourceType } from '../../../read/source-type.ts';
import { headText } from './head-text.ts';

/** What a site is made of besides its pages, by the ends of file names. */
const parts =
  /\.(?:css|s[ac]ss|less|m?js|cjs|jsx|tsx?|map|json|svg|xml|rss|atom|xsl|wasm|woff2?|ttf|eot|otf|ico|webmanifest|vtt|srt|m3u8|mpd|yaml|yml|toml|ini|log|lock)$/i;

const robots = /(?:^|[/\\])(?:robots|ads|app-ads|humans|security)\.txt$/i;

/**
 * By which rule a file of a folder or an archive is no page to read; null for a page.
 * @param name its path; `wget` keeps the query of an address in it
 */
export function noPage(name: string, head: Uint8Array): string | null {
  const path = name.replace(/[?@].*$/s, '');
  if (robots.test(path)) return 'robots-txt';
  if (isBinary(head)) return 'binary';
  if (!parts.test(path)) return null;
  return /\.(?:xml|rss|atom|svg)$/i.test(path) || tellSourceType(headText(head)) !== 'html' ? 'not-a-page' : null;
}

export function isBinary(head: Uint8Array): boolean {
  try {
    refuseMagic(head, undefined);
    // UTF-16 is half NULs and no binary.
    const text = headText(head);
    refuseControls(text.includes('\0') && halfNuls(head) ? text.replaceAll('\0', '') : text, undefined);
    return false;
  } catch {
    return true;
  }
}

function halfNuls(head: Uint8Array): boolean {
  const sample = head.subarray(0, 4096);
  const even = sample.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = sample.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  return Math.min(even, odd) < sample.length / 100 && Math.max(even, odd) > sample.length / 50;
}
