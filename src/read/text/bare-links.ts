import type { Link } from '../document.ts';

const address = /https?:\/\/[^\s<>"“”«»]+/gi;
const punctuation = new Set(".,;:!?)]}'’*_…".split(''));

/** The addresses that a text prints. */
export function bareLinks(text: string): Link[] {
  if (!text.includes('://')) return [];
  return Array.from(text.matchAll(address), ({ 0: found, index }) => {
    // A bracket that the address opened belongs to it.
    const own = found.includes('(') ? ')' : '';
    let length = found.length;
    while (punctuation.has(found.charAt(length - 1)) && found.charAt(length - 1) !== own) length--;
    return { start: index, end: index + length, href: found.slice(0, length) };
  });
}
