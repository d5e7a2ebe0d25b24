import { Parser } from 'htmlparser2';

const ignore = () => {};
const handler = { onopentag: ignore, ontext: ignore, onclosetag: ignore, oncomment: ignore };

/** The parser alone: it tells of tags and text, and nobody listens. */
export default () => (/** @type {string} */ html) => new Parser(handler).end(html);
