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
    values: names.map((name) => characterEntities[name]).join(' '),
    bare: names.filter((name) => textOf(`&${name}`) === characterEntities[name]).join(' '),
  };
  return `/** Names by what is new in them, what they stand for, and those that need no semicolon. */
export const entities = ${JSON.stringify(entities)};
`;
}

/** @param {string} html */
function textOf(html) {
  let text = '';
  new Parser({ ontext: (part) => (text += part) }).end(html);
  return text;
}
