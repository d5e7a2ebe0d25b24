import { RecorteError } from '../errors.ts';
import { instant, languageTag, pageUrl, share, sourceType } from './values.ts';

/** One flag: how it is written, what it is for, and what its value becomes. */
export interface Declaration<Value> {
  flags: string;
  group: 'Output:' | 'Reading:' | 'Fields of the input lines:' | 'General:';
  help: string;
  /** @throws RecorteError bad-option */
  parse?: (value: string) => Value;
  preset?: Value;
  /** Keys of options that cannot stand beside this one. */
  conflicts?: readonly string[];
}

type Group = Declaration<unknown>['group'];
type Extra = Pick<Declaration<unknown>, 'conflicts'>;

const text = (group: Group, flags: string, help: string, extra: Extra = {}): Declaration<string | undefined> => ({
  group,
  flags,
  help,
  ...extra,
});

const withPreset = (group: Group, flags: string, preset: string, help: string): Declaration<string> => ({
  group,
  flags,
  help,
  preset,
});

const on = (group: Group, flags: string, help: string, extra: Extra = {}): Declaration<true | undefined> => ({
  group,
  flags,
  help,
  ...extra,
});

/** A `--no-…` flag: true unless given. */
const off = (group: Group, flags: string, help: string): Declaration<boolean> => ({ group, flags, help });

function checked<Value>(
  group: Group,
  flags: string,
  help: string,
  check: (value: string) => Value | null,
  what: string,
): Declaration<Value | undefined> {
  const parse = (value: string): Value => {
    const found = check(value);
    if (found !== null) return found;
    const flag = flags.split(/[ ,]+/).find((part) => part.startsWith('--'));
    throw new RecorteError({ code: 'bad-option', message: `${flag}: '${value}' is not ${what}` });
  };
  return { group, flags, help, parse };
}

/** Every flag of every command, declared once. A command names the ones it takes. */
export const options = {
  output: text('Output:', '-o, --output <file>', 'write there instead of to standard output'),
  format: text('Output:', '--format <name>', 'json, ndjson, md, text (default: by the name of -o)'),
  fields: text('Output:', '--fields <list>', 'only these: headline,date.day,related.text'),
  lines: on('Output:', '--lines', 'every line with its role instead of the article', {
    conflicts: ['fields', 'require', 'provenance', 'passThrough', 'pretty'],
  }),
  pretty: on('Output:', '--pretty', 'indented JSON (as on a terminal)', { conflicts: ['compact'] }),
  compact: on('Output:', '--compact', 'one line of JSON an article (as in a pipe)'),
  provenance: on('Output:', '--provenance', 'say where each value was found'),
  require: text('Output:', '--require <list>', 'fail an input that lacks one: headline,date,text'),
  html: text('Output:', '--html <out>', 'a page to look at (of several inputs a folder) instead', {
    conflicts: ['json', 'why', 'role', 'below'],
  }),
  why: on('Output:', '--why', 'what speaks for the role of a line, and against it'),
  role: text('Output:', '--role <list>', 'only lines of these roles: related,trending'),
  below: checked('Output:', '--below <share>', 'only lines less sure than this: 0.6', share, 'a number from 0 to 1'),
  json: on('Output:', '--json', 'a line of JSON for each: role, features, span'),
  passThrough: on('Output:', '--pass-through', 'keep the other fields of a line under "input"'),
  type: checked(
    'Reading:',
    '--type <type>',
    'html, markdown or text, whatever it looks like',
    sourceType,
    'html, markdown or text',
  ),
  encoding: text('Reading:', '--encoding <name>', 'charset, whatever the page declares'),
  lang: checked(
    'Reading:',
    '--lang <tag>',
    'language of the page: es, pt-BR',
    languageTag,
    'a known language tag (es, pt-BR)',
  ),
  url: checked('Reading:', '--url <url>', 'address of the page', pageUrl, 'an absolute address (https://…)'),
  now: checked(
    'Reading:',
    '--now <date>',
    'what "3 hours ago" is counted from',
    instant,
    'a date (2025-06-05, 2025-06-05T10:17-03:00)',
  ),
  headlineGuess: off('Reading:', '--no-headline-guess', 'never take the first line for a lost headline'),
  model: text('Reading:', '--model <file>', 'weights of the labeller instead of the built-in ones'),
  idField: withPreset('Fields of the input lines:', '--id-field <name>', 'id', 'its name in your data, kept as the id'),
  htmlField: withPreset('Fields of the input lines:', '--html-field <name>', 'html', 'the page as HTML'),
  textField: withPreset('Fields of the input lines:', '--text-field <name>', 'text', 'the page as text'),
  urlField: withPreset('Fields of the input lines:', '--url-field <name>', 'url', 'its address'),
  fetchedField: withPreset(
    'Fields of the input lines:',
    '--fetched-field <name>',
    'fetched',
    'when it was fetched, ISO 8601',
  ),
  quiet: on('General:', '-q, --quiet', 'no messages about single inputs; the exit code tells'),
  color: off('General:', '--no-color', 'plain messages (NO_COLOR and FORCE_COLOR work too)'),
} satisfies Record<string, Declaration<unknown>>;

type Options = typeof options;

export type OptionName = keyof Options;

/** The parsed values of some of the options, typed by their declarations. */
export type Values<Name extends OptionName> = {
  [Key in Name]: Options[Key] extends Declaration<infer Value> ? Value : never;
};
