import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

/** What a page is made of besides its frame. */
export interface Shell {
  title: string;
  style: string;
  script: string;
  /** Markup of the body; every value in it is escaped. */
  body: string;
  /** For the script to read. */
  data?: unknown;
  /** Whether the script labels, which takes WebAssembly. */
  wasm?: boolean;
  /** Style and script of pages in frames of this one: they are held to the policy of both. */
  framed?: { style: string; script: string };
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A value as text of HTML or of an attribute in quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] as string);

/** JSON that can stand in a script element: no tag can end it there. */
const embedded = (data: unknown): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** A source of the Content Security Policy that allows one inline text alone. */
const allowed = (text: string): string => `'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`;

/** A page of its own: it asks for nothing, and runs no script and takes no style but its own. */
export function shell({ title, style, script, body, data, wasm = false, framed }: Shell): string {
  const scripts = [script, ...(framed ? [framed.script] : [])].map(allowed);
  const styles = [style, ...(framed ? [framed.style] : [])].map(allowed);
  const policy = [
    "default-src 'none'",
    `script-src ${[...scripts, ...(wasm ? ["'wasm-unsafe-eval'"] : [])].join(' ')}`,
    `style-src ${styles.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
${data === undefined ? '' : `<script type="application/json" id="data">${embedded(data)}</script>\n`}<script>${script}</script>
</body>
</html>
`;
}
