import { importBundled } from './import-bundled.mjs';

/**
 * A node of a JSON Schema, as far as the Article's schema goes.
 * @typedef {object} SchemaNode
 * @property {string | string[]} [type]
 * @property {string} [description]
 * @property {string} [$ref]
 * @property {unknown} [const]
 * @property {unknown[]} [enum]
 * @property {unknown[]} [examples]
 * @property {SchemaNode[]} [anyOf]
 * @property {SchemaNode[]} [prefixItems]
 * @property {SchemaNode | boolean} [items]
 * @property {SchemaNode} [propertyNames]
 * @property {SchemaNode | boolean} [additionalProperties]
 * @property {Record<string, SchemaNode>} [properties]
 * @property {string[]} [required]
 * @property {Record<string, SchemaNode>} [$defs]
 * @property {number} [minimum]
 * @property {number} [maximum]
 */

/** The exported schemas of src/article.ts that get a name of their own, in the order they are printed. */
const names = {
  bodyItemSchema: 'BodyItem',
  captionSchema: 'Caption',
  relatedSchema: 'RelatedItem',
  trendingSchema: 'TrendingItem',
  warningSchema: 'Warning',
  evidenceSchema: 'Evidence',
};

/**
 * Reads the Article's schema from src/article.ts.
 * @param {string} root folder of the package
 * @returns {Promise<SchemaNode>} as zod exports it, with the named schemas under `$defs`
 */
export async function readArticleSchema(root) {
  const { z, articleSchema, ...schemas } = await importBundled(
    root,
    `export * from './src/article.ts'; export { z } from 'zod';`,
  );
  for (const [name, id] of Object.entries(names)) {
    const schema = schemas[name];
    if (schema) z.globalRegistry.add(schema, { ...z.globalRegistry.get(schema), id });
  }
  return mapNodes(z.toJSONSchema(articleSchema, { io: 'input' }), (node) => withoutSafeIntegerBounds(merged(node)));
}

/**
 * Opens a schema to growth: unknown keys and values pass, the known ones are noted.
 * @param {SchemaNode} schema
 * @returns {SchemaNode}
 */
export function opened(schema) {
  return mapNodes(schema, ({ enum: values, additionalProperties, ...node }) => {
    if (additionalProperties !== undefined && additionalProperties !== false)
      Object.assign(node, { additionalProperties });
    if (!values) return node;
    const known = values.filter((value) => value !== null);
    const note = `Known values: ${known.join(', ')}.`;
    return { ...node, description: [node.description, note].filter(Boolean).join(' '), examples: known };
  });
}

/**
 * @param {SchemaNode} node
 * @param {(node: SchemaNode) => SchemaNode} change applied to the innermost nodes first
 * @returns {SchemaNode}
 */
function mapNodes(node, change) {
  /** @param {SchemaNode} child */
  const visit = (child) => mapNodes(child, change);
  /** @param {Record<string, SchemaNode>} children */
  const visitAll = (children) =>
    Object.fromEntries(Object.entries(children).map(([key, child]) => [key, visit(child)]));
  const copy = { ...node };
  if (copy.properties) copy.properties = visitAll(copy.properties);
  if (copy.$defs) copy.$defs = visitAll(copy.$defs);
  if (copy.anyOf) copy.anyOf = copy.anyOf.map(visit);
  if (copy.prefixItems) copy.prefixItems = copy.prefixItems.map(visit);
  if (typeof copy.items === 'object') copy.items = visit(copy.items);
  if (typeof copy.additionalProperties === 'object') copy.additionalProperties = visit(copy.additionalProperties);
  return change(copy);
}

/**
 * `anyOf` of a plain type and null says the same as a list of two types; the outer description counts.
 * @param {SchemaNode} node
 * @returns {SchemaNode}
 */
function merged({ anyOf, ...node }) {
  const [inner, other, ...more] = anyOf ?? [];
  if (!inner || other?.type !== 'null' || more.length > 0 || typeof inner.type !== 'string') {
    return anyOf ? { ...node, anyOf } : node;
  }
  const values = inner.enum ? { enum: [...inner.enum, null] } : {};
  return { ...inner, ...values, ...node, type: [inner.type, 'null'] };
}

/**
 * zod bounds every integer to what a double holds exactly; a reader in another language need not care.
 * @param {SchemaNode} node
 * @returns {SchemaNode}
 */
function withoutSafeIntegerBounds({ minimum, maximum, ...node }) {
  if (minimum !== undefined && minimum !== Number.MIN_SAFE_INTEGER) Object.assign(node, { minimum });
  if (maximum !== undefined && maximum !== Number.MAX_SAFE_INTEGER) Object.assign(node, { maximum });
  return node;
}
