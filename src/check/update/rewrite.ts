import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import { isObject, type Json, type JsonObject, type Path } from '../json.ts';
import { treeOf } from '../json-source.ts';
import { printed, type Style, styleOf } from './print.ts';

/** A JSON text while it is rewritten. */
interface Source {
  text: string;
  style: Style;
}

/**
 * Writes another value in the place of one in a JSON text. What stays equal keeps its bytes; what is new is indented as
 * its neighbours are.
 * @param text valid JSON
 * @param path where the value stands in it
 */
export function rewrite(text: string, path: Path, value: Json): string {
  const root = treeOf(text);
  const node = root && findNodeAtLocation(root, [...path]);
  if (!node) throw new RangeError(`nothing stands at /${path.join('/')}`);
  const renewed = written({ text, style: styleOf(text) }, node, value);
  return text.slice(0, node.offset) + renewed + text.slice(node.offset + node.length);
}

const sliceOf = ({ text }: Source, { offset, length }: Node): string => text.slice(offset, offset + length);
const same = (a: Json, b: Json): boolean => JSON.stringify(a) === JSON.stringify(b);

function written(source: Source, node: Node, value: Json): string {
  if (same(getNodeValue(node) as Json, value)) return sliceOf(source, node);
  if (node.type === 'object' && isObject(value)) return writtenObject(source, node, value);
  if (node.type === 'array' && Array.isArray(value)) return writtenList(source, node, value);
  return printed(value, indentOf(source, node), source.style);
}

/** The parts of a container with others in their place, and all between them as it was. */
function spliced(source: Source, node: Node, children: readonly { node: Node; text: string }[]): string {
  let result = '';
  let at = node.offset;
  for (const child of children) {
    result += source.text.slice(at, child.node.offset) + child.text;
    at = child.node.offset + child.node.length;
  }
  return result + source.text.slice(at, node.offset + node.length);
}

function writtenObject(source: Source, node: Node, value: JsonObject): string {
  const properties = (node.children ?? []).filter(({ children }) => children?.length === 2);
  const members = properties.map(({ children }) => children as [Node, Node]);
  const keys = members.map(([key]) => key.value as string);
  if (same(keys, Object.keys(value))) {
    const children = members.map(([key, old]) => ({ node: old, text: written(source, old, value[key.value] as Json) }));
    return spliced(source, node, children);
  }
  const parts = Object.entries(value).map(([key, part]) => {
    const member = members.find(([name]) => name.value === key);
    if (!member)
      return `${JSON.stringify(key)}${source.style.colon}${printed(part, childIndent(source, node), source.style)}`;
    const [name, old] = member;
    return source.text.slice(name.offset, old.offset) + written(source, old, part);
  });
  return laidOut(source, node, parts, ['{', '}']);
}

function writtenList(source: Source, node: Node, value: Json[]): string {
  const old = node.children ?? [];
  if (old.length === value.length)
    return spliced(
      source,
      node,
      old.map((item, index) => ({ node: item, text: written(source, item, value[index] as Json) })),
    );
  let next = 0;
  const parts = value.map((item) => {
    const at = old.findIndex((each, index) => index >= next && same(getNodeValue(each) as Json, item));
    if (at < 0) return printed(item, childIndent(source, node), source.style);
    next = at + 1;
    return sliceOf(source, old[at] as Node);
  });
  return laidOut(source, node, parts, ['[', ']']);
}

/** Parts as a container has them: on lines of their own where they stand so, or where the file has lines at all. */
function laidOut(
  source: Source,
  node: Node,
  parts: readonly string[],
  [open, close]: readonly [string, string],
): string {
  if (parts.length === 0) return open + close;
  const { style } = source;
  const onLines = node.children?.length ? /\n/.test(gapBefore(source, node)) : style.indent !== '';
  if (!onLines) return open + parts.join(style.comma) + close;
  const indent = childIndent(source, node);
  const lines = parts.map((part) => style.newline + indent + part);
  return `${open}${lines.join(',')}${style.newline}${indentOf(source, node)}${close}`;
}

/** What stands between the opening bracket of a container and its first child. */
const gapBefore = ({ text }: Source, { offset, children }: Node): string =>
  text.slice(offset + 1, children?.[0]?.offset ?? offset + 1);

/** White space that the line of a node begins with. */
function indentOf({ text }: Source, { offset }: Node): string {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(lineStart, offset))?.[0] ?? '';
}

function childIndent(source: Source, node: Node): string {
  const gap = gapBefore(source, node);
  return gap.includes('\n') ? gap.slice(gap.lastIndexOf('\n') + 1) : indentOf(source, node) + source.style.indent;
}
