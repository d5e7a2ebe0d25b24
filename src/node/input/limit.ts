/**
 * Bytes that one document, or one line of `pipe`, may have when unpacked. The longest pages of news are a few MiB; this
 * leaves room for a day's dump in one text while its blocks still fit a process of ordinary size.
 */
export const maxDocumentBytes = 64 * 1024 * 1024;

export const tooLarge = 'more than 64 MiB';
