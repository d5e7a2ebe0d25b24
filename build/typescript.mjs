import { register } from 'node:module';

// node --import ./build/typescript.mjs PROGRAM.ts: runs TypeScript file by file, where a bundle would hide which file code is of.
register('./typescript-hooks.mjs', import.meta.url);
