import { fileURLToPath } from 'node:url';

/** Path of the built program. */
export const recorte = fileURLToPath(new URL('../../bin/recorte.js', import.meta.url));
