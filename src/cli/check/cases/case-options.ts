import { isObject, type Json, type Path } from '../../../check/json.ts';
import { didYouMean } from '../../../did-you-mean.ts';
import { instant, languageTag, sourceType } from '../../../dump/records/values.ts';
import type { ExtractOptions } from '../../../extract-options.ts';
import { nodeCharsets } from '../../../node/charsets.ts';
import { pageUrl } from '../../flags/values.ts';
import { faultIn, type JsonSource } from './read-json.ts';

interface Check {
  of(value: Json): unknown;
  what: string;
}

const text = (of: (value: string) => unknown, what: string): Check => ({
  of: (value) => (typeof value === 'string' ? of(value) : null),
  what,
});

/** What a case may say about its input, as `extract` takes it. */
const checks = {
  url: text(pageUrl, 'an absolute address'),
  type: text(sourceType, 'html, markdown or text'),
  lang: text(languageTag, 'a known language tag (es, pt-BR)'),
  now: text(instant, 'a date (2025-06-05, 2025-06-05T10:17-03:00)'),
  fetched: text(instant, 'a date (2025-06-05, 2025-06-05T10:17-03:00)'),
  encoding: text((name) => nodeCharsets.name(name), 'a known charset'),
  headlineGuess: { of: (value) => (typeof value === 'boolean' ? value : null), what: 'true or false' },
} satisfies Partial<Record<keyof ExtractOptions, Check>>;

export const optionNames = Object.keys(checks) as (keyof typeof checks)[];

/**
 * The options in some JSON, checked.
 * @throws RecorteError bad-case, saying the place
 */
export function caseOptions(source: JsonSource, root: Path, value: Json): ExtractOptions {
  if (!isObject(value))
    throw faultIn(source, root, 'the options of a case are an object', `It may have ${optionNames.join(', ')}`);
  const entries = Object.entries(value).map(([name, given]) => {
    const at = [...root, name];
    if (!Object.hasOwn(checks, name))
      throw faultIn(source, at, `there is no option ${name}`, didYouMean(name, optionNames));
    const { of, what } = checks[name as keyof typeof checks];
    const checked = of(given);
    if (checked === null)
      throw faultIn(source, at, `${name} is ${JSON.stringify(given)}, not ${what}`, 'Mend it, or leave it out');
    return [name, checked];
  });
  return Object.fromEntries(entries) as ExtractOptions;
}
