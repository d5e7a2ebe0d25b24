import { didYouMean } from './did-you-mean.ts';
import { RecorteError } from './errors.ts';
import type { ExtractOptions, ExtractorOptions } from './extract-options.ts';
import { isObject } from './is-object.ts';
import { sourceTypes } from './read/document.ts';
import { highestLimits, type Limits, usualLimits } from './read/limits.ts';

/** What a value must be, in words that follow "is not", and whether it is. */
interface Check {
  what: string;
  fits(value: unknown): boolean;
}

const text: Check = { what: 'a string', fits: (value) => typeof value === 'string' };
const flag: Check = { what: 'true or false', fits: (value) => typeof value === 'boolean' };
const object: Check = { what: 'an object', fits: isObject };
const oneOf = (values: readonly unknown[]): Check => ({
  what: values.join(', '),
  fits: (value) => values.includes(value),
});
const wholeFrom = (least: number): Check => ({
  what: `a whole number from ${least}`,
  fits: (value) => Number.isSafeInteger(value) && (value as number) >= least,
});
/** A limit may be no whole number: half of the usual, or none at all, `Infinity`. */
const limitTo = (highest: number | undefined): Check => ({
  what: highest === undefined ? 'a number from 1' : `a number from 1 to ${highest}`,
  fits: (value) => typeof value === 'number' && value >= 1 && value <= (highest ?? Number.POSITIVE_INFINITY),
});

/** What an option must be. */
const checks: Readonly<Record<keyof ExtractOptions, Check>> = {
  id: text,
  name: text,
  url: text,
  type: oneOf(sourceTypes),
  encoding: text,
  contentType: text,
  lang: text,
  now: text,
  fetched: text,
  headlineGuess: flag,
  provenance: flag,
  links: flag,
  limits: object,
  line: wholeFrom(1),
  member: text,
  offset: wholeFrom(0),
};

const ofOneDocument: Check = { what: 'for all documents', fits: () => false };

/** What an option of an extractor must be; weights are looked at when they are read. */
const extractorChecks: Readonly<Record<keyof ExtractOptions | keyof ExtractorOptions, Check>> = {
  ...checks,
  id: ofOneDocument,
  name: ofOneDocument,
  line: ofOneDocument,
  member: ofOneDocument,
  offset: ofOneDocument,
  model: { what: 'weights', fits: () => true },
};

const limitChecks: Checks = Object.fromEntries(
  Object.keys(usualLimits).map((name) => [name, limitTo(highestLimits[name as keyof Limits])]),
);

/** Whether `ExtractOptions` have a key of this name. */
export const isOption = (name: string): boolean => Object.hasOwn(checks, name);

/**
 * The options of a document that say something: one that is undefined, or null, leaves the default. Programs without types may give
 * a Date, a URL, a name that there is not.
 * @throws RecorteError bad-option
 */
export const givenOptions = (options: ExtractOptions): ExtractOptions => given(options, checks);

/**
 * The same of an extractor.
 * @throws RecorteError bad-option
 */
export const givenToExtractor = (options: ExtractorOptions): ExtractorOptions => given(options, extractorChecks);

function given<Options extends Pick<ExtractOptions, 'limits'>>(options: Options, known: Checks): Options {
  if (!object.fits(options ?? {}))
    throw badOption('the options are not an object', 'As in extract(html, { url }); see ExtractOptions');
  const said = checked(options, known, 'option');
  return said.limits ? { ...said, limits: checked(said.limits, limitChecks, 'limit') } : said;
}

type Checks = Readonly<Record<string, Check>>;

function checked<Values extends object>(values: Values, known: Checks, kind: 'option' | 'limit'): Values {
  const said = Object.entries(values ?? {}).filter(([, value]) => value !== undefined && value !== null);
  for (const [name, value] of said) {
    const check = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!check) throw badOption(`there is no ${kind} ${name}`, didYouMean(name, Object.keys(known)));
    if (!check.fits(value)) throw badOption(`${kind} ${name} is not ${check.what}`, 'See ExtractOptions');
  }
  return Object.fromEntries(said) as Values;
}

const badOption = (message: string, hint: string): RecorteError =>
  new RecorteError({ code: 'bad-option', message, hint });
