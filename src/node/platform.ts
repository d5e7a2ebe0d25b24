import type { Platform } from '../read/platform.ts';
import { nodeCharsets } from './charsets.ts';
import { digest } from './digest.ts';

/** Reading on Node. */
export const nodePlatform: Platform = { charsets: nodeCharsets, digest };
