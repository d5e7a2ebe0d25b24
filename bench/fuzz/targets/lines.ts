import fc from 'fast-check';
import { readCredit } from '../../../src/assemble/byline/credit/index.ts';
import { siteNames } from '../../../src/assemble/byline/names/site.ts';
import { findDates } from '../../../src/assemble/date/printed/index.ts';
import { lexiconCodes, lexiconOf } from '../../../src/lexicon/index.ts';
import { line } from '../grammar.ts';
import { mutated } from '../mutate.ts';
import type { Seeds } from '../seeds.ts';
import { hold, type Target, target } from '../target.ts';

const language = fc.constantFrom(...lexiconCodes);

/** Lines that dates and names stand in, from the pages and from the words of the press. */
function linesOf(seeds: Seeds): fc.Arbitrary<string> {
  const short = seeds.text.flatMap((page) => page.split('\n')).filter((each) => each.length > 3 && each.length < 200);
  return fc.oneof(
    line,
    mutated(short).map((text) => text.replace(/\s+/g, ' ').slice(0, 5000)),
  );
}

/** Whether all characters of a word stand in a text, in their order: brackets, and what they hold, are taken out of names. */
function isWithin(word: string, text: string): boolean {
  let at = 0;
  for (const character of word) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const lettersOf = (text: string): Set<string> => new Set(text.match(/[\p{L}\p{N}]+/gu) ?? []);

export function lineTargets(seeds: Seeds): Target[] {
  const lines = linesOf(seeds);
  const site = siteNames(['El Farolero'], 'https://farolero.example/nota');
  return [
    target('dates', fc.tuple(lines, language), ([text, code]) => {
      let last = 0;
      for (const found of findDates(text, code)) {
        hold(
          'dates stand in order in the line',
          found.start >= last && found.end > found.start && found.end <= text.length,
        );
        hold(
          'a day is a day',
          found.day === null || found.day === undefined || !Number.isNaN(Date.parse(String(found.day))),
        );
        last = found.end;
      }
    }),
    target('bylines', fc.tuple(lines, language), ([text, code]) => {
      const own = [lexiconOf(code)].filter((lexicon) => lexicon !== null);
      const { names, printed } = readCredit({ text }, null, code, { lexicons: own, known: [], site });
      for (const { name } of names) {
        hold('a name says something', name.trim() !== '');
        for (const word of lettersOf(name)) hold('a name is of the line', isWithin(word, text));
      }
      hold('what is printed says something', printed === null || printed.trim() !== '' || text.trim() === '');
    }),
  ];
}
