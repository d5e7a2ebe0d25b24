import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { otherWords } from '../../src/label/language/other-words.ts';
import { foldCase } from '../../src/letters/fold-case.ts';
import { lexiconCodes, lexiconOf } from '../../src/lexicon/index.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { phraseLists } from '../../src/lexicon/phrases.ts';

const folder = new URL('../../src/lexicon/languages/', import.meta.url);
const codes = readdirSync(folder).map((name) => name.slice(0, -'.ts'.length));
const lexicons = codes.flatMap((code) => lexiconOf(code) ?? []);

/** All have the lists of the first. */
const keys = Object.keys(lexicons[0] ?? {}).sort();

/** What a matcher makes of a phrase: two that come out alike are one. */
const matched = (phrase: string): string => foldCase(phrase).replace(/\s*:$/, '');

const doubled = (phrases: readonly string[]): string[] =>
  phrases.filter((phrase, i) => phrases.indexOf(phrase) !== i).sort();

function listsOf(lexicon: Lexicon): (readonly [name: string, phrases: readonly string[]])[] {
  return Object.entries(lexicon).filter((entry): entry is [string, readonly string[]] => Array.isArray(entry[1]));
}

/** The phrases, with the name of their list, that a check finds wrong. */
const wrong = (lexicon: Lexicon, isWrong: (phrase: string) => boolean): string[] =>
  listsOf(lexicon).flatMap(([name, phrases]) => phrases.filter(isWrong).map((phrase) => `${name}: ${phrase}`));

describe('the list of lexicons', () => {
  it('holds every file of the folder once', () => {
    expect([...lexiconCodes].sort()).toEqual([...codes].sort());
    expect(lexicons.map(({ code }) => code)).toEqual(codes);
  });

  it('gives no two lexicons the same ISO 639-3 code', () => {
    expect(doubled(lexicons.map(({ iso6393 }) => iso6393))).toEqual([]);
  });

  it('has none of the languages whose frequent words stand elsewhere for want of a lexicon', () => {
    expect(codes.filter((code) => Object.hasOwn(otherWords, code))).toEqual([]);
  });

  it('finds nothing for an unknown code', () => {
    expect(lexiconOf('xx')).toBeNull();
  });
});

describe.each(codes)('%s', (code) => {
  it('is exported by its file under its code and found by it, kinds of pictures among the marks of a credit', async () => {
    const file: { lexicon?: Lexicon } = await import(new URL(`${code}.ts`, folder).href);
    const lexicon = lexiconOf(code);
    expect(Object.keys(file)).toEqual(['lexicon']);
    expect(lexicon).not.toBeNull();
    const { creditMarks = [], pictureKinds = [] } = file.lexicon ?? {};
    expect({ ...file.lexicon, creditMarks: [...creditMarks, ...pictureKinds] }).toEqual(lexicon);
    expect(lexicon?.code).toBe(code);
    expect(lexicon?.iso6393).toMatch(/^[a-z]{3}$/);
  });

  const lexicon = lexiconOf(code);
  if (!lexicon) return;

  it('has every list, and something in each', () => {
    expect(Object.keys(lexicon).sort()).toEqual(keys);
    const empty = listsOf(lexicon).filter(([, phrases]) => phrases.length === 0);
    // Languages that say by an ending who did something have no word for it; not all say whose material was used.
    expect(
      empty
        .map(([name]) => name)
        .filter((name) => !/^(?:byWords|deedPrefixes|helperPrefixes|materialPrefixes)$/.test(name)),
    ).toEqual([]);
  });

  it('is in lower case, composed, trimmed and never empty', () => {
    expect(wrong(lexicon, (phrase) => phrase !== phrase.toLocaleLowerCase(code))).toEqual([]);
    expect(wrong(lexicon, (phrase) => phrase !== phrase.normalize('NFC'))).toEqual([]);
    expect(wrong(lexicon, (phrase) => phrase !== phrase.trim() || /\s\s/.test(phrase))).toEqual([]);
    expect(wrong(lexicon, (phrase) => matched(phrase) === '')).toEqual([]);
  });

  it('says nothing twice in a list', () => {
    const repeated = listsOf(lexicon).flatMap(([name, phrases]) =>
      doubled(name === 'functionWords' ? phrases : phrases.map(matched)).map((phrase) => `${name}: ${phrase}`),
    );
    expect(repeated).toEqual([]);
  });

  it('leaves to the English lexicon, which is read with it, what English says too', () => {
    const english = new Map(code === 'en' ? [] : listsOf(lexiconOf('en') as Lexicon));
    const told = listsOf(lexicon).flatMap(([name, phrases]) => {
      const known = new Set(name === 'functionWords' ? [] : english.get(name));
      return phrases.filter((phrase) => known.has(phrase)).map((phrase) => `${name}: ${phrase}`);
    });
    expect(told).toEqual([]);
  });

  it('tells cues of related stories from those of most-read lists', () => {
    const trending = new Set(lexicon.trendingCues.map(matched));
    expect(lexicon.relatedCues.filter((cue) => trending.has(matched(cue)))).toEqual([]);
  });

  it('has 40 to 80 function words, each one word', () => {
    expect(lexicon.functionWords.length).toBeGreaterThanOrEqual(40);
    expect(lexicon.functionWords.length).toBeLessThanOrEqual(80);
    expect(lexicon.functionWords.filter((word) => !/^[\p{L}\p{M}’'\u200c-]+$/u.test(word))).toEqual([]);
  });
});

describe('the phrase lists of a matcher', () => {
  it('are lists of every lexicon', () => {
    expect(phraseLists.filter((name) => !keys.includes(name))).toEqual([]);
  });
});
