import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { escaped } from './escaped.ts';

/** What a page is made of besides its frame. */
export interface PageParts {
  title: string;
  style: string;
  /** Where left out, no script runs on the page. */
  script?: string;
  /** Markup of the body; every value in it is escaped. */
  body: string;
  /** For the script to read. */
  data?: unknown;
  /** Whether the script labels, which takes WebAssembly. */
  wasm?: boolean;
  /** Style and script of pages in frames of this one: they are held to the policy of both. */
  framed?: { style: string; script: string };
  /** Whether search engines may list it: not where it shows what somebody else has written. */
  listed?: boolean;
}

/** JSON that can stand in a script element: no tag can end it there. */
const embedded = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** A source that allows one inline text alone, by its hash. */
const allowed = (text: string): string => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;

/** Content Security Policy level 3 (W3C): nothing is loaded, and only the page's own style and script count. */
function policyOf({ style, script, wasm, framed }: PageParts): string {
  const scripts = [script, framed?.script].filter((text) => text !== undefined).map(allowed);
  const styles = [style, framed?.style].filter((text) => text !== undefined).map(allowed);
  if (wasm) scripts.push("'wasm-unsafe-eval'");
  return [
    "default-src 'none'",
    ...(scripts.length > 0 ? [`script-src ${scripts.join(' ')}`] : []),
    `style-src ${styles.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** A page that stands alone: it asks for nothing, and runs no script and takes no style but its own. */
export function framed(page: PageParts): string {
  const { title, style, script, body, data, listed = false } = page;
  const scripts = [
    data === undefined ? '' : `<script type="application/json" id="data">${embedded(data)}</script>\n`,
    script === undefined ? '' : `<script>${script}</script>\n`,
  ];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
${listed ? '' : '<meta name="robots" content="noindex">\n'}<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${scripts.join('')}</body>
</html>
`;
}
