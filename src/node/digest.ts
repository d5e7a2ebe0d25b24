import { createHash } from 'node:crypto';

/** Hex SHA-256 of bytes, or of a string's UTF-8. */
export const digest = (input: Uint8Array | string): string => createHash('sha256').update(input).digest('hex');
