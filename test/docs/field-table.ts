import schema from '../../src/generated/schema.json' with { type: 'json' };
import { code, escaped, table } from './made.ts';

interface Node {
  type?: string | string[];
  description?: string;
  const?: unknown;
  $ref?: string;
  items?: Node;
  anyOf?: Node[];
  prefixItems?: Node[];
  additionalProperties?: Node | boolean;
  properties?: Record<string, Node>;
  required?: string[];
  $defs?: Record<string, Node>;
}

const root = schema as unknown as Node;
const resolved = (node: Node): Node => (node.$ref ? (root.$defs?.[node.$ref.split('/').at(-1) ?? ''] ?? node) : node);

/** The keys of an object of the Article with their types and meanings: of the whole where none is named, else of `date`, `body`. */
export function fieldTable(path: string): string {
  const node = path === '' ? root : below(root, path);
  return table(
    ['key', 'type', 'what it says'],
    Object.entries(node.properties ?? {}).map(([key, value]) => {
      const always = node.required?.includes(key) ?? false;
      return [
        code(key),
        `${typeOf(value)}${always ? '' : ', not always there'}`,
        escaped(value.description ?? resolved(value).description ?? ''),
      ];
    }),
  );
}

function below(node: Node, key: string): Node {
  const found = node.properties?.[key];
  if (!found) throw new Error(`an Article has no ${key}`);
  const inner = resolved(found);
  return inner.items ? resolved(inner.items) : inner;
}

function typeOf(given: Node): string {
  const node = resolved(given);
  if (node.const !== undefined) return code(JSON.stringify(node.const));
  if (node.anyOf) return node.anyOf.map(typeOf).join(' or ');
  const types = [node.type ?? 'anything'].flat();
  return types.map((type) => (type === 'array' ? `list of ${itemsOf(node)}` : type)).join(' or ');
}

const itemsOf = ({ items }: Node): string =>
  items && typeOf(items) === 'object' ? 'objects' : items ? `${typeOf(items)}s` : 'values';
