import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml';

/** A value by its key; its `span` is where it stands in what was read. */
export interface Entry {
  key: string;
  value: string;
  span: [number, number];
}

type Node =
  | { kind: 'scalar'; value: string; span: [number, number] }
  | { kind: 'list' | 'map'; items: Node[] }
  | { kind: 'alias' };

/**
 * The entries of a YAML map: the scalar of a key, those of its list, or what names each thing of a list of maps. Scalars stay text: no
 * dates, numbers or booleans are made of them, and nothing is made of aliases.
 * @returns null when it is no map, or no valid YAML
 */
export function yamlEntries(content: string): Entry[] | null {
  let events: Event[];
  try {
    events = parseEvents(content, {});
  } catch {
    return null;
  }
  if (events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length !== 1) return null;
  const root = nodeOf(content, events.slice(1).values());
  if (root?.kind !== 'map') return null;
  return pairs(root.items).flatMap(([key, value]) =>
    key.kind === 'scalar' ? scalarsOf(value).map((found) => ({ key: key.value, ...found })) : [],
  );
}

/** The next node of a stream of events; null where a list, a map or the document ends. */
function nodeOf(content: string, events: Iterator<Event>): Node | null {
  const { value: event } = events.next();
  switch (event?.type) {
    case EVENT_ID.SCALAR: {
      const quotes = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
      const span: [number, number] = [event.valueStart - quotes, event.valueEnd + quotes];
      return { kind: 'scalar', value: getScalarValue(content, event), span };
    }
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING: {
      const items: Node[] = [];
      for (let item = nodeOf(content, events); item; item = nodeOf(content, events)) items.push(item);
      return { kind: event.type === EVENT_ID.MAPPING ? 'map' : 'list', items };
    }
    case EVENT_ID.ALIAS:
      return { kind: 'alias' };
    default:
      return null;
  }
}

/** The items of a map: a key, its value, the next key, and so on. */
const pairs = (items: readonly Node[]): [key: Node, value: Node][] =>
  items.flatMap((key, i) => (i % 2 === 0 ? [[key, items[i + 1] as Node]] : []));

function scalarsOf(node: Node, depth = 0): Omit<Entry, 'key'>[] {
  if (depth > 2 || node.kind === 'alias') return [];
  if (node.kind === 'scalar') return node.value.trim() ? [{ value: node.value, span: node.span }] : [];
  if (node.kind === 'list') return node.items.flatMap((item) => scalarsOf(item, depth + 1));
  const naming = pairs(node.items).find(
    ([key]) => key.kind === 'scalar' && /^(?:name|title|url|src|value)$/i.test(key.value),
  );
  return naming ? scalarsOf(naming[1], depth + 1) : [];
}
