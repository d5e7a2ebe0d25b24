import schema from '../../generated/schema.json' with { type: 'json' };
import type { Fields } from '../fields.ts';
import type { LineRow } from '../lines.ts';
import { type Tree, treeOf } from '../pick.ts';
import type { Column, ColumnType } from './types.ts';

/** A node of the Article's JSON Schema, as far as tables go. */
interface SchemaNode {
  type?: string | readonly string[];
  properties?: Readonly<Record<string, SchemaNode>>;
  required?: readonly string[];
  items?: SchemaNode;
  $ref?: string;
}

const root = schema as unknown as SchemaNode;
const definitions = schema.$defs as unknown as Readonly<Record<string, SchemaNode>>;

/**
 * The columns of an Article as its schema has them, whatever the rows hold.
 * @param fields only these, in the order asked for, as `pick` leaves them; default: all
 */
export function articleColumns(fields?: Fields): Column[] {
  const all = columnsOf(root);
  return fields ? kept(all, treeOf(fields)) : all;
}

const text: ColumnType = { kind: 'text' };
const integer: ColumnType = { kind: 'integer' };

const lineTypes: Record<keyof LineRow, ColumnType> = {
  id: text,
  n: integer,
  start: integer,
  end: integer,
  role: text,
  confidence: { kind: 'number' },
  text,
  url: text,
};

/** The columns of the rows that `--lines` prints. */
export const lineColumns: readonly Column[] = Object.entries(lineTypes).map(([name, type]) => ({
  name,
  type,
  nullable: name === 'url',
}));

function columnsOf({ properties = {}, required = [] }: SchemaNode): Column[] {
  return Object.entries(properties).map(([name, node]) => ({
    name,
    type: typeOf(node),
    nullable: !required.includes(name) || [node.type].flat().includes('null'),
  }));
}

function typeOf(node: SchemaNode): ColumnType {
  const named = node.$ref && definitions[node.$ref.slice(node.$ref.lastIndexOf('/') + 1)];
  if (named) return typeOf(named);
  switch ([node.type].flat().find((type) => type !== 'null')) {
    case 'string':
      return text;
    case 'integer':
      return integer;
    case 'number':
      return { kind: 'number' };
    case 'boolean':
      return { kind: 'boolean' };
    case 'array':
      return node.items ? { kind: 'list', of: typeOf(node.items) } : { kind: 'json' };
    default:
      return node.properties ? { kind: 'struct', fields: columnsOf(node) } : { kind: 'json' };
  }
}

function kept(columns: readonly Column[], tree: Tree): Column[] {
  return [...tree].flatMap(([name, below]) => {
    const column = columns.find((candidate) => candidate.name === name);
    if (!column) return [];
    return below ? { ...column, type: keptType(column.type, below) } : column;
  });
}

function keptType(type: ColumnType, tree: Tree): ColumnType {
  if (type.kind === 'list') return { kind: 'list', of: keptType(type.of, tree) };
  return type.kind === 'struct' ? { kind: 'struct', fields: kept(type.fields, tree) } : type;
}
