import { maxErrors } from '../../dump/max-errors.ts';
import { instant, languageTag, sourceType } from '../../dump/records/values.ts';
import { sourceTypes } from '../../read/document.ts';
import { compressions } from '../../write/parquet.ts';
import { anyOf } from './any-of.ts';
import { flagFault } from './fault.ts';
import { flagOf } from './flag.ts';
import { formatNames } from './formats.ts';
import { type GivenLimits, limits } from './limit.ts';
import { compression, count, pageUrl, seconds, share } from './values.ts';

/** One flag: how it is written, what it is for, and what its value becomes. */
export interface Declaration<Value> {
  flags: string;
  group:
    | 'Checking:'
    | 'Writing cases:'
    | 'Output:'
    | 'Reading:'
    | 'Fields of the input lines:'
    | 'Running:'
    | 'General:';
  /** The same in every command, or by the command's name. */
  help: string | ((command: string) => string);
  /**
   * `before` is what the same flag said earlier on the line.
   * @throws RecorteError bad-option
   */
  parse?(value: string, before?: Value): Value;
  /** Keys of options that cannot stand beside this one. */
  conflicts?: readonly string[];
}

type Group = Declaration<unknown>['group'];
type Help = Declaration<unknown>['help'];
type Extra = Pick<Declaration<unknown>, 'conflicts'>;

const text = (group: Group, flags: string, help: Help, extra: Extra = {}): Declaration<string | undefined> => ({
  group,
  flags,
  help,
  ...extra,
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
  hint = 'Leave it out where that is not known',
): Declaration<Value | undefined> {
  const parse = (value: string): Value => {
    const found = check(value);
    if (found !== null) return found;
    const { long } = flagOf(flags);
    throw flagFault(`${long}: '${value}' is not ${what}`, hint);
  };
  return { group, flags, help, parse };
}

const aboveZero = 'a whole number above 0';

/** A flag that may be given several times. */
const many = (group: Group, flags: string, help: string): Declaration<readonly string[] | undefined> => ({
  group,
  flags,
  help,
  parse: (value, before = []) => [...before, value],
});

/** A flag whose list may be given in parts: `--fields a --fields b` is `--fields a,b`. */
const list = (group: Group, flags: string, help: string): Declaration<string | undefined> => ({
  group,
  flags,
  help,
  parse: (value, before) => (before === undefined ? value : `${before},${value}`),
});

/** A flag that adds to what it said before. */
const limited: Declaration<GivenLimits | undefined> = {
  group: 'Reading:',
  flags: '--limit <name=n>',
  help: 'most of bytes, lines, … in a document: docs/size-limits.md',
  parse: limits,
};

/** Every flag of every command, declared once. A command names the ones it takes. */
export const options = {
  filter: list('Checking:', '--filter <text>', 'only cases with this in their name; a,b for either'),
  field: list('Checking:', '--field <list>', 'compare only these: headline,date.day'),
  bail: on('Checking:', '--bail', 'stop at the first case that differs'),
  threshold: many('Checking:', '--threshold <field=f1>', 'score a field over all cases: body=0.95'),
  baseline: text('Checking:', '--baseline <file>', 'compare with an earlier --reporter json'),
  reporter: many('Checking:', '--reporter <name[=file]>', 'default, json, junit, github; several with files'),
  update: on('Writing cases:', '--update', 'make expectations say what is found', { conflicts: ['init'] }),
  init: on('Writing cases:', '--init', 'make cases of pages: check --init page.html'),
  into: text('Writing cases:', '--into <folder>', 'where --init puts them (default: fixtures)'),
  yes: on('Writing cases:', '-y, --yes', 'write without asking'),
  output: text('Output:', '-o, --output <file>', 'write there instead of to standard output'),
  format: text(
    'Output:',
    '--format <name>',
    (command) => `${anyOf(formatNames(command))} (default: by the name of -o)`,
  ),
  fields: list('Output:', '--fields <list>', 'only these: headline,date.day; help lists all'),
  lines: on('Output:', '--lines', 'every line with its role instead of the article', {
    conflicts: ['fields', 'require', 'links', 'provenance', 'passThrough', 'pretty', 'report'],
  }),
  pretty: on('Output:', '--pretty', 'indented JSON (as on a terminal)', { conflicts: ['compact'] }),
  compact: on('Output:', '--compact', 'one line of JSON an article (as in a pipe)'),
  links: on('Output:', '--links', 'say where the links in the body lead'),
  provenance: on('Output:', '--provenance', 'say where each value was found'),
  require: list('Output:', '--require <list>', 'fail an input that lacks one: headline,date,text'),
  html: text('Output:', '--html <out>', 'a page to look at (of several inputs a folder) instead', {
    conflicts: ['json', 'why', 'role', 'below'],
  }),
  why: on('Output:', '--why', 'what speaks for the role of a line, and against it'),
  role: list('Output:', '--role <list>', 'only lines of these roles: related,trending'),
  below: checked(
    'Output:',
    '--below <share>',
    'only lines less sure than this: 0.6',
    share,
    'a number from 0 to 1',
    'As in --below 0.6',
  ),
  json: on('Output:', '--json', 'a line of JSON for each: role, features, span'),
  passThrough: on('Output:', '--pass-through', 'keep the other fields of a line under "input"'),
  type: checked(
    'Reading:',
    '--type <type>',
    `${anyOf(sourceTypes)}, whatever it looks like`,
    sourceType,
    anyOf(sourceTypes),
    'Leave it out to have that told by its content',
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
    'what "yesterday" is counted from; "3 hours ago" needs a time',
    instant,
    'a date; "3 hours ago" needs its time too (2025-06-05, 2025-06-05T10:17-03:00)',
  ),
  headlineGuess: off('Reading:', '--no-headline-guess', 'never take the first line for a lost headline'),
  model: text('Reading:', '--model <file>', 'weights of the labeller instead of the built-in ones'),
  limit: limited,
  idField: text('Fields of the input lines:', '--id-field <name>', 'its name in your data, kept as the id (id)'),
  htmlField: text('Fields of the input lines:', '--html-field <name>', 'the page as HTML (html)'),
  textField: text('Fields of the input lines:', '--text-field <name>', 'the page as text (text)'),
  urlField: text('Fields of the input lines:', '--url-field <name>', 'its address (url)'),
  fetchedField: text('Fields of the input lines:', '--fetched-field <name>', 'when it was fetched, ISO 8601 (fetched)'),
  split: text('Reading:', '--split <regex>', 'a text holds many documents; a line like this parts them'),
  csvSafe: on('Output:', '--csv-safe', 'no cell that a spreadsheet would run as a formula'),
  for: text('Output:', '--for <program>', 'the columns of a table as types of duckdb, spark or parquet'),
  compression: checked(
    'Output:',
    '--compression <name>',
    `how Parquet is packed: ${anyOf(compressions)} (default: ${compressions[0]})`,
    compression,
    anyOf(compressions),
  ),
  shard: checked(
    'Output:',
    '--shard <n>',
    'a new file or folder every so many documents',
    count,
    aboveZero,
    'As in --shard 100000',
  ),
  errors: text('Output:', '--errors <file>', 'list of failures (default: beside -o, else on standard error)'),
  skipped: text('Output:', '--skipped <file>', 'list of what a rule left out'),
  report: text('Output:', '--report <file>', 'a page about the run, in HTML'),
  jobs: checked(
    'Running:',
    '-j, --jobs <n>',
    'documents at once (batch: by cores and memory)',
    count,
    aboveZero,
    'As in --jobs 4',
  ),
  timeout: checked(
    'Running:',
    '--timeout <seconds>',
    'time for one document (batch, pipe: 30)',
    seconds,
    'a number of seconds',
    'As in --timeout 2.5',
  ),
  unordered: on('Running:', '--unordered', 'results as they come, not in the order of the input'),
  resume: on('Running:', '--resume', 'go on where an interrupted run of this command stopped'),
  maxErrors: checked(
    'Running:',
    '--max-errors <n>',
    'stop when more fail: 20, or 5% (from the 100th on)',
    maxErrors,
    'a number or a percentage',
    'As in --max-errors 5%',
  ),
  allowErrors: on('Running:', '--allow-errors', 'exit 0 though some failed'),
  retryErrors: text('Running:', '--retry-errors <file>', 'only the documents on this list of failures'),
  progressEvery: checked(
    'Running:',
    '--progress-every <seconds>',
    'a line on progress where there is no terminal',
    seconds,
    'a number of seconds',
    'As in --progress-every 60',
  ),
  quiet: on('General:', '-q, --quiet', 'no messages about single inputs; the exit code tells'),
  color: off('General:', '--no-color', 'plain messages (NO_COLOR and FORCE_COLOR work too)'),
} satisfies Record<string, Declaration<unknown>>;

type Options = typeof options;

export type OptionName = keyof Options;

/** What a flag is for, in a command. */
export function helpOf(option: OptionName, command: string): string {
  const { help }: Declaration<unknown> = options[option];
  return typeof help === 'string' ? help : help(command);
}

/** The parsed values of some of the options, typed by their declarations. */
export type Values<Name extends OptionName> = {
  [Key in Name]: Options[Key] extends Declaration<infer Value> ? Value : never;
};
