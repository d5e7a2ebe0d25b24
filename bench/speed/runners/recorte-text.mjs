import { extract } from '../../../dist/index.js';

export default () => (/** @type {string} */ text) => extract(text, { type: 'text' });
