/** A JSON file is its value: as rolldown has it, every key is an export too, and one that no one uses is named without being there. */
export const jsonAsValue = {
  name: 'json-as-value',
  transform: {
    filter: { id: /\.json$/ },
    handler: (/** @type {string} */ code) => ({
      code: `export default ${code};`,
      moduleType: /** @type {const} */ ('js'),
    }),
  },
};
