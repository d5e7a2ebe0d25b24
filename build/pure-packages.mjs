/** @import { Plugin } from 'rolldown' */

/** Packages that do nothing when they are loaded, though their manifests do not say so. */
const pure = /\/node_modules\/(?:entities|dom-serializer|domutils|domhandler|js-yaml)\//;

/** What js-yaml makes when it is loaded: schemas and tags, which its loader and its writer use, and they alone. */
const schemas = /(?<=^var \w+ = )(?=define\w+Tag\(|new Schema\(|\w+\.withTags\()/gm;

/**
 * Lets a bundle leave out what nothing uses of packages: htmlparser2 names all of some, and only its parser is used.
 * @type {Plugin}
 */
export const purePackages = {
  name: 'pure-packages',
  transform: {
    filter: { id: pure },
    handler: (code, id) => ({
      code: id.endsWith('/js-yaml.mjs') ? code.replace(schemas, '/* @__PURE__ */ ') : code,
      moduleSideEffects: false,
    }),
  },
};
