import { extract } from '../../../dist/index.js';

export default () => (/** @type {string} */ html) => extract(html, { type: 'html' });
