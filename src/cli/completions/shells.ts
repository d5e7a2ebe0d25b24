import { bash } from './bash.ts';
import { fish } from './fish.ts';
import type { CommandWords } from './words.ts';
import { zsh } from './zsh.ts';

/** What makes the script of each shell, by its name. */
export const shells: Readonly<Record<string, (commands: readonly CommandWords[]) => string>> = { bash, zsh, fish };
