import { extract } from '../../built.mjs';

export default () => (/** @type {string} */ html) => extract(html, { type: 'html' });
