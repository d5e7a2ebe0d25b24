import type { Place } from '../entry.ts';

/**
 * A command line that shows the lines of one document with their roles; a comment that says where it is when no
 * usual tool cuts it out.
 */
export function explainCommand(place: Place): string {
  const { input, member, line, offset } = place;
  const name = shellWord(input);
  if (input === '-' || (line !== null && isTable(member ?? input))) return whereabouts(place);
  if (offset !== null && member === null) return `warcio extract --payload ${name} ${offset} | recorte explain`;
  const reading = member === null ? unpacking(input, name) : fromArchive(input, name, member);
  if (line === null) return reading && member !== null ? `${reading} | recorte explain` : `recorte explain ${name}`;
  const from = isText(member ?? input) ? `tail -n +${line}` : `sed -n ${line}p`;
  const cut = reading ? `${reading} | ${from}` : `${from} ${name}`;
  return `${cut}${isText(member ?? input) ? '' : " | jq -r '.html // .text'"} | recorte explain`;
}

const isTable = (name: string): boolean => /\.(?:csv|tsv|parquet)(?:\.gz|\.zst)?$/i.test(name);
/** Many documents in one text: the command shows what follows too. */
const isText = (name: string): boolean => /\.(?:txt|text|md)(?:\.gz|\.zst)?$/i.test(name);

function whereabouts({ input, member, line }: Place): string {
  const name = input === '-' ? 'standard input' : shellWord(input);
  const parts = [member === null ? null : shellWord(member), line === null ? null : `line ${line}`];
  return `# ${[name, ...parts.filter((part) => part !== null)].join(', ')}`;
}

function fromArchive(input: string, name: string, member: string): string {
  return /\.zip$/i.test(input) ? `unzip -p ${name} ${zipMember(member)}` : `tar -xOf ${name} ${shellWord(member)}`;
}

function unpacking(input: string, name: string): string | null {
  if (/\.gz$/i.test(input)) return `gzip -dc ${name}`;
  return /\.zst$/i.test(input) ? `zstd -dc ${name}` : null;
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
