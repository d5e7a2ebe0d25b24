import { jsonrepair } from 'jsonrepair';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Mending is slower than parsing; broken JSON-LD is short in practice. */
const maxRepairLength = 200_000;
/** Deeper nesting than this is hostile: the mender recurses. */
const maxBrackets = 5_000;

const opening = /^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/;
const closing = /(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)$/;

/**
 * Parses a JSON-LD script as sites write it: comments and CDATA around it, line breaks in strings, broken commas.
 * @returns null where nothing can be made of it
 */
export function parseJsonLd(script: string): Json | null {
  return parsed(script) ?? parsedWithout(script);
}

function parsed(script: string): Json | null {
  try {
    return JSON.parse(script) as Json;
  } catch {
    return null;
  }
}

function parsedWithout(script: string): Json | null {
  if (script.length > maxRepairLength) return null;
  const bare = unwrapped(script);
  return parsed(bare) ?? mended(bare);
}

/** Without the comment or the CDATA around it, and the semicolon behind. */
const unwrapped = (script: string): string =>
  script.trim().replace(/;$/, '').trimEnd().replace(closing, '').replace(opening, '');

function mended(script: string): Json | null {
  if (brackets(script) > maxBrackets) return null;
  try {
    return JSON.parse(jsonrepair(script.replace(/\p{Cc}+/gu, ' '))) as Json;
  } catch {
    return null;
  }
}

function brackets(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x5b || code === 0x7b) count++;
  }
  return count;
}
