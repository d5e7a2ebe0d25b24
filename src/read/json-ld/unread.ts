import type { Notice } from '../document.ts';
import { type Limits, moreThan, raise } from '../limits.ts';

/** Why a JSON-LD script is not to be read: it is a dump of data, or hostile. Null where it is. */
export function jsonLdNotice(script: string, limits: Limits): Notice | null {
  const over =
    script.length > limits['json-ld'] ? 'json-ld' : isDeeper(script, limits['json-ld-depth']) ? 'json-ld-depth' : null;
  if (over === null) return null;
  const message = `A JSON-LD script was not read: ${moreThan(limits, over)}. ${raise(over)}.`;
  return { code: 'json-ld-unread', message };
}

/** What opens and closes brackets outside of strings; a string that does not close goes to the end. */
const tokens = /[[{]|[\]}]|"/g;

function isDeeper(script: string, most: number): boolean {
  let depth = 0;
  tokens.lastIndex = 0;
  for (let found = tokens.exec(script); found; found = tokens.exec(script)) {
    const [token] = found;
    if (token === '"') tokens.lastIndex = endOfString(script, found.index + 1);
    else if (token === '[' || token === '{') {
      if (++depth > most) return true;
    } else depth--;
  }
  return false;
}

function endOfString(script: string, from: number): number {
  for (let at = from; at < script.length; at++) {
    const unit = script.charCodeAt(at);
    if (unit === 0x5c) at++;
    else if (unit === 0x22) return at + 1;
  }
  return script.length;
}
