/** @import { Plugin } from 'esbuild' */

/** Packages that do nothing when they are loaded, though their manifests do not say so. */
const pure = /^(?:entities|dom-serializer|domutils|domhandler)(?:\/|$)/;

/**
 * Lets the bundle leave out what nothing uses of them: htmlparser2 names all of them, and only its parser is used.
 * @type {Plugin}
 */
export const withoutSideEffects = {
  name: 'without-side-effects',
  setup({ onResolve, resolve }) {
    onResolve({ filter: pure }, async ({ path, pluginData, ...options }) => {
      if (pluginData === 'resolved') return undefined;
      const found = await resolve(path, { ...options, pluginData: 'resolved' });
      return found.errors.length > 0 ? found : { ...found, sideEffects: false };
    });
  },
};
