import type { Document } from './document.ts';

/** What a document is called where nothing else names it: the first 16 hex digits of its digest. */
export const documentId = ({ digest }: Document): string => digest.slice(0, 16);
