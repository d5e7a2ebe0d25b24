import type { Link } from '../document.ts';

const address = /https?:\/\/[^\s<>"“”«»]+/gi;
const punctuation = new Set('.,;:!?)]}\'’*_…'.split(''));

/** The addresses that a text prints. */
export function bareLinks(text: string): Link[] {
  if (!text.includes('://')) return [];
  return Array.from(text.matchAll(address), ({ 0: found, index }) => {
    let length = found.length;
    while (length > 0 && punctuation.has(found.charAt(length - 1)) && !closesOwn(found, length)) length--;
    return { start: index, end: index + length, href: found.slice(0, length) };
  });
}

/** Whether the bracket that ends an address was opened in it. */
function closesOwn(found: string, length: number): boolean {
  return found.charAt(length - 1) === ')' && found.lastIndexOf('(', length) >= 0;
}
