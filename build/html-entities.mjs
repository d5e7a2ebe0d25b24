import { characterEntities } from 'character-entities';
import { Parser } from 'htmlparser2';

/**
 * How many letters a name shares with the one before, none first: what stands in no name, nor needs an escape in a literal.
 */
const markers = '!#%&()*+,-./:;<=>?@[]^_{|}~';

/**
 * A module of HTML's named entities in few bytes: `src/browser/html-entities.ts` undoes it.
 */
export function htmlEntitiesModule() {
  const names = Object.keys(characterEntities).sort((one, other) => (one < other ? -1 : 1));
  const coded = names.map((name, i) => {
    const before = names[i - 1] ?? '';
    let shared = 0;
    while (shared < markers.length - 1 && before[shared] !== undefined && before[shared] === name[shared]) shared++;
    return markers[shared] + name.slice(shared);
  });
  const entities = {
    markers,
    names: coded.join(''),
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
