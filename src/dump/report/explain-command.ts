import { shellFile } from '../../node/shell-word.ts';
import type { Origin } from '../entry.ts';

/**
 * A command line that shows the lines of one document with their roles; a comment that says where it is when no
 * usual tool cuts it out.
 */
export function explainCommand(place: Origin): string {
  const { input, member, line, offset } = place;
  const name = shellFile(input);
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

function whereabouts({ input, member, line }: Origin): string {
  const name = input === '-' ? 'standard input' : shellFile(input);
  const parts = [member === null ? null : shellFile(member), line === null ? null : `line ${line}`];
  return `# ${[name, ...parts.filter((part) => part !== null)].join(', ')}`;
}

function fromArchive(input: string, name: string, member: string): string {
  return /\.zip$/i.test(input) ? `unzip -p ${name} ${zipMember(member)}` : `tar -xOf ${name} ${shellFile(member)}`;
}

function unpacking(input: string, name: string): string | null {
  if (/\.gz$/i.test(input)) return `gzip -dc ${name}`;
  return /\.zst$/i.test(input) ? `zstd -dc ${name}` : null;
}

/** `unzip` takes the name of a member for a pattern. */
const zipMember = (member: string): string => shellFile(member.replace(/[[*?\\]/g, '[$&]').replaceAll('[\\]', '\\\\'));
