import type { Place } from '../entry.ts';

/** A command line that shows the lines of one document with their roles. */
export function explainCommand({ input, member, line, offset }: Place): string {
  const name = shellWord(input);
  if (member !== null)
    return piped(
      /\.zip$/i.test(input) ? `unzip -p ${name} ${zipMember(member)}` : `tar -xOf ${name} ${shellWord(member)}`,
    );
  if (line !== null) return piped(`${lineOf(input, name, line)} | jq -r '.html // .text'`);
  if (offset !== null) return piped(`warcio extract --payload ${name} ${offset}`);
  return `recorte explain ${name}`;
}

const piped = (source: string): string => `${source} | recorte explain`;

function lineOf(input: string, name: string, line: number): string {
  if (/\.gz$/i.test(input)) return `gzip -dc ${name} | sed -n ${line}p`;
  if (/\.zst$/i.test(input)) return `zstd -dc ${name} | sed -n ${line}p`;
  return `sed -n ${line}p ${name}`;
}

/** `unzip` takes the name of a member for a pattern. */
const zipMember = (member: string): string => shellWord(member.replace(/[[*?\\]/g, '[$&]').replaceAll('[\\]', '\\\\'));

const control = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/** A name as a shell takes it, never as an option; what does not print is written as bash and zsh write it. */
function shellWord(name: string): string {
  const path = name.startsWith('-') && name !== '-' ? `./${name}` : name;
  if (/^[\w./:@%+,-]+$/.test(path)) return path;
  if (!control.test(path)) return `'${path.replaceAll("'", "'\\''")}'`;
  const bytes = [...path].map((character) => {
    if (character === "'" || character === '\\') return `\\${character}`;
    return control.test(character) ? octal(character) : character;
  });
  return `$'${bytes.join('')}'`;
}

function octal(character: string): string {
  const bytes = [...new TextEncoder().encode(character)];
  return bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
