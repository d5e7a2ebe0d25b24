/** @import { SchemaNode } from './schema.mjs' */

/**
 * Prints a JSON Schema as plain TypeScript: an interface for each of its definitions and one for the whole.
 * @param {SchemaNode} schema
 * @param {string} name of the whole
 * @returns {string} a module
 */
export function articleTypes(schema, name) {
  const { $defs = {}, ...whole } = schema;
  const declarations = Object.entries({ ...$defs, [name]: whole }).map(([id, node]) => {
    const comment = docComment(node.description, '');
    return `${comment}export interface ${id} ${objectType(node, '')}\n`;
  });
  return declarations.join('\n');
}

/**
 * @param {SchemaNode} node
 * @param {string} indent of the line the type begins on
 * @returns {string}
 */
function typeOf(node, indent) {
  if (node.$ref) return node.$ref.replace('#/$defs/', '');
  if (node.const !== undefined) return literal(node.const);
  if (node.enum) return node.enum.map(literal).join(' | ');
  if (node.anyOf) return node.anyOf.map((member) => typeOf(member, indent)).join(' | ');
  if (Array.isArray(node.type)) return node.type.map((type) => typeOf({ ...node, type }, indent)).join(' | ');
  if (node.type === 'array') return arrayType(node, indent);
  if (node.type === 'object') return node.properties ? objectType(node, indent) : recordType(node, indent);
  if (node.type === 'integer') return 'number';
  if (node.type === 'string' || node.type === 'number' || node.type === 'boolean' || node.type === 'null') {
    return node.type;
  }
  throw new Error(`no TypeScript type for ${JSON.stringify(node)}`);
}

/**
 * @param {SchemaNode} node
 * @param {string} indent
 */
function arrayType(node, indent) {
  if (node.prefixItems) return `[${node.prefixItems.map((item) => typeOf(item, indent)).join(', ')}]`;
  if (typeof node.items !== 'object') throw new Error(`an array needs items: ${JSON.stringify(node)}`);
  const item = typeOf(node.items, indent);
  return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
}

/**
 * @param {SchemaNode} node
 * @param {string} indent
 */
function recordType(node, indent) {
  if (typeof node.additionalProperties !== 'object') throw new Error(`a record needs a type: ${JSON.stringify(node)}`);
  return `Record<string, ${typeOf(node.additionalProperties, indent)}>`;
}

/**
 * @param {SchemaNode} node
 * @param {string} indent
 * @returns {string}
 */
function objectType(node, indent) {
  const inner = `${indent}  `;
  const lines = Object.entries(node.properties ?? {}).map(([key, property]) => {
    const mark = node.required?.includes(key) ? '' : '?';
    return `${docComment(property.description, inner)}${inner}${key}${mark}: ${typeOf(property, inner)};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** @param {unknown} value */
function literal(value) {
  return typeof value === 'string' ? `'${value}'` : String(value);
}

/**
 * @param {string | undefined} text
 * @param {string} indent
 */
function docComment(text, indent) {
  return text ? `${indent}/** ${text.replaceAll('*/', '*\\/')} */\n` : '';
}
