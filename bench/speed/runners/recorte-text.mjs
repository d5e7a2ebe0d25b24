import { extract } from '../../built.mjs';

export default () => (/** @type {string} */ text) => extract(text, { type: 'text' });
