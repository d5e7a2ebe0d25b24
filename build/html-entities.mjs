import { characterEntities } from 'character-entities';
import { Parser } from 'htmlparser2';
import { frontCoded } from './front-coded.mjs';

/** What stands in no name, nor needs an escape in a literal. */
const markers = '!#%&()*+,-./:;<=>?@[]^_{|}~';

/**
 * A module of HTML's named entities in few bytes: `src/browser/html-entities.ts` undoes it.
 */
export function htmlEntitiesModule() {
  const names = Object.keys(characterEntities).sort((one, other) => (one < other ? -1 : 1));
  const entities = {
    markers,
    names: frontCoded(names, markers),
    ...inDigits(names.map((name) => [...String(characterEntities[name])].map((char) => Number(char.codePointAt(0))))),
    bare: names.filter((name) => textOf(`&${name}`) === characterEntities[name]).join(' '),
  };
  return `/** Names by what is new in them, what they stand for in digits, and those that need no semicolon. */
export const entities = ${JSON.stringify(entities)};
`;
}

/** More of them than there are pages of 64 code points that entities are of; none needs an escape in a literal. */
const digits = `ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789${markers}`;

/**
 * Code points by their page, a digit each, a blank before two that belong together, and by their place on it: the pages repeat, the
 * places do not, and apart they take a third less when they are packed.
 * @param {readonly (readonly number[])[]} values one or two code points each
 */
function inDigits(values) {
  const pages = [...new Set(values.flat().map((point) => point >> 6))];
  const highs = values.map((points) => points.map((point) => digits[pages.indexOf(point >> 6)]).join(''));
  return {
    digits,
    pages,
    highs: highs.map((high) => (high.length > 1 ? ` ${high}` : high)).join(''),
    lows: values
      .flat()
      .map((point) => digits[point & 63])
      .join(''),
  };
}

/** @param {string} html */
function textOf(html) {
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(html);
  return text;
}
