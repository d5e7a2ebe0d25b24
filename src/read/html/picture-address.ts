import type { Attributes } from './elements.ts';

/** Where a picture's element has its address: lazy pictures keep it aside. */
export function pictureAddress(attributes: Attributes): string | null {
  const lazy = attributes['data-src'] ?? attributes['data-original'] ?? attributes['data-lazy-src'];
  const { src } = attributes;
  return lazy ?? (src?.startsWith('data:') ? null : src) ?? firstOfSet(attributes.srcset ?? attributes['data-srcset']);
}

const firstOfSet = (set: string | undefined): string | null => set?.trim().split(/[\s,]/, 1)[0] || null;
