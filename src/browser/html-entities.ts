import { entities } from '../generated/html-entities.ts';
import { frontDecoded } from './front-coded.ts';

const semicolon = 0x3b;

/** What a name stands for, and what may follow its letters. */
interface Node {
  value: string;
  /** Whether it counts only with its semicolon. */
  closed: boolean;
  next: Map<number, Node>;
}

/** The named entities of HTML, in fewer bytes than the packages hold that read them: see `build/html-entities.mjs`. */
export const characterEntities: Readonly<Record<string, string>> = named();

/** The same as the tree that `EntityDecoder` of the package `entities` goes along. */
export const htmlDecodeTree: Uint16Array = treeOf(characterEntities, new Set(entities.bare.split(' ')));

/** What the names stand for, in their order. */
function values(): string[] {
  const { digits, pages, highs, lows } = entities;
  const found: string[] = [];
  let value = '';
  let left = 1;
  let at = 0;
  for (const high of highs) {
    if (high === ' ') {
      left = 2;
      continue;
    }
    const page = pages[digits.indexOf(high)] as number;
    value += String.fromCodePoint(page * 64 + digits.indexOf(lows.charAt(at++)));
    if (--left > 0) continue;
    found.push(value);
    value = '';
    left = 1;
  }
  return found;
}

function named(): Record<string, string> {
  const each = values();
  const found: Record<string, string> = Object.create(null);
  for (const [i, name] of frontDecoded(entities.names, entities.markers).entries()) found[name] = each[i] as string;
  return found;
}

function treeOf(values: Readonly<Record<string, string>>, bare: ReadonlySet<string>): Uint16Array {
  const root = emptyNode();
  for (const [name, value] of Object.entries(values)) {
    let node = root;
    for (let i = 0; i < name.length; i++) node = nextOf(node, name.charCodeAt(i));
    node.value = value;
    node.closed = !bare.has(name);
    if (!node.closed) nextOf(node, semicolon).value = value;
  }
  const words: number[] = [];
  append(words, root);
  return Uint16Array.from(words);
}

function emptyNode(): Node {
  return { value: '', closed: false, next: new Map() };
}

function nextOf({ next }: Node, code: number): Node {
  let found = next.get(code);
  if (!found) {
    found = emptyNode();
    next.set(code, found);
  }
  return found;
}

/**
 * Appends a node and all behind it. Its first word holds how many words its value takes and this one, in the two highest bits; whether it needs
 * its semicolon; how many may follow, or none and the one that follows. Of several, their letters follow in order, two in a word, and then
 * their places.
 */
function append(words: number[], { value, closed, next }: Node): void {
  const followers = [...next].sort(([one], [other]) => one - other);
  const only = followers.length === 1 ? followers[0]?.[0] : undefined;
  const length = value === '' ? 0 : value.length + 1;
  words.push((length << 14) | (closed ? 1 << 13 : 0) | (only ?? followers.length << 7));
  for (let i = 0; i < value.length; i++) words.push(value.charCodeAt(i));
  if (only === undefined) {
    for (let i = 0; i < followers.length; i += 2)
      words.push((followers[i]?.[0] ?? 0) | ((followers[i + 1]?.[0] ?? 0) << 8));
  }
  const places = words.length;
  if (only === undefined) words.push(...followers.map(() => 0));
  for (const [i, [, node]] of followers.entries()) {
    if (only === undefined) words[places + i] = words.length;
    append(words, node);
  }
}
