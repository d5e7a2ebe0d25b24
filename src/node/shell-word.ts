import { unprinted } from '../write/unprinted.ts';

const unseen = new RegExp(`[${unprinted}]`, 'u');

/** A word as a shell takes it; what does not print is written as bash and zsh write it. */
export function shellWord(word: string): string {
  if (/^[\w./:@%+,-]+$/.test(word)) return word;
  if (!unseen.test(word)) return `'${word.replaceAll("'", "'\\''")}'`;
  const bytes = [...word].map((character) => {
    if (character === "'" || character === '\\') return `\\${character}`;
    return unseen.test(character) ? octal(character) : character;
  });
  return `$'${bytes.join('')}'`;
}

/** The name of a file as a shell takes it, never as an option. */
export const shellFile = (name: string): string => shellWord(name.startsWith('-') && name !== '-' ? `./${name}` : name);

function octal(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
