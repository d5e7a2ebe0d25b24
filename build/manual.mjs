import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importBundled } from './import-bundled.mjs';

/**
 * @typedef {object} CommandLine what src/cli declares
 * @property {readonly import('../src/cli/command.ts').Command[]} commands
 * @property {Record<string, import('../src/cli/flags/options.ts').Declaration<unknown>>} options
 */

/**
 * Writes the manual page, dist/recorte.1, from what the command line declares.
 * @param {string} root folder of the package
 * @param {string} version
 * @returns {Promise<void>}
 */
export async function writeManual(root, version) {
  await writeFile(join(root, 'dist/recorte.1'), manualPage(await commandLine(root), version));
}

/**
 * @param {string} root
 * @returns {Promise<CommandLine>}
 */
const commandLine = (root) =>
  importBundled(
    root,
    `export { commands } from './src/cli/commands.ts'; export { options } from './src/cli/flags/options.ts';`,
    // What a command does is not needed here, nor what makes the parts of a table.
    { packages: 'external', external: ['./run.ts', './parquet/part.ts'] },
  );

/**
 * The page in the `man` macros of roff.
 * @param {CommandLine} commandLine
 * @param {string} version
 */
function manualPage({ commands, options }, version) {
  return [
    `.TH RECORTE 1 "" "recorte ${version}" "User Commands"`,
    '.SH NAME',
    'recorte \\- cut the article out of a scraped news page',
    '.SH SYNOPSIS',
    ...commands.flatMap((command, index) => [
      ...(index > 0 ? ['.br'] : []),
      `.B recorte ${index === 0 ? `\\fR[\\fB${command.name}\\fR]` : command.name}`,
      `[\\fIoptions\\fR] ${operands[command.reads]}`.trim(),
    ]),
    '.SH DESCRIPTION',
    'HTML or text of a news page goes in, one structured JSON article comes out:',
    'headline, deck, byline, date, body, picture captions, related links, most-read',
    'list and language. Results go to standard output, the rest to standard error.',
    '.SH COMMANDS',
    ...commands.flatMap(({ name, summary, notes = [], examples }) => [
      `.SS ${escaped(name)}`,
      `${escaped(sentence(summary))}`,
      ...notes.map(escaped),
      '.PP',
      '.nf',
      '.RS',
      ...examples.flatMap(([line, gives]) => [`${escaped(line)}`, `.RS\n\\fI${escaped(gives)}\\fR\n.RE`]),
      '.RE',
      '.fi',
    ]),
    '.SH OPTIONS',
    'In brackets the commands that take them.',
    ...groups({ commands, options }).flatMap((group) => [
      `.SS ${escaped(group.replace(/:$/, ''))}`,
      ...Object.entries(options)
        .filter(([, declared]) => declared.group === group)
        .flatMap(([name, { flags, help }]) => {
          const takers = commands.filter((command) => command.options.some((each) => each === name));
          return [
            '.TP',
            `.B ${escaped(flags)}`,
            escaped(
              told(
                help,
                takers.map((taker) => taker.name),
              ),
            ),
          ];
        }),
    ]),
    ...everywhere.flatMap(([flags, help]) => ['.TP', `.B ${escaped(flags)}`, help]),
    '.SH EXIT STATUS',
    ...exitCodes.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, meaning]),
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, meaning]) => ['.TP', `.B ${name}`, meaning]),
    '',
  ].join('\n');
}

/** @satisfies {Record<import('../src/cli/command.ts').Command['reads'], string>} */
const operands = {
  files: '[\\fIfile\\fR...]',
  folders: '[\\fIfolder\\fR...]',
  lines: '< \\fIfile\\fR',
  shell: '\\fIshell\\fR',
  nothing: '',
};

const exitCodes = [
  ['0', 'Done.'],
  ['1', 'Done, but an input failed or a case differs.'],
  ['2', 'Wrong usage: nothing was read.'],
  ['3', 'Could not go on: disk full, output not writable, too many errors.'],
  ['130, 143', 'Interrupted by Ctrl-C, or terminated.'],
];

const environment = [
  ['NO_COLOR', 'No colours, as \\fB\\-\\-no\\-color\\fR.'],
  ['FORCE_COLOR', 'Colours in a pipe too.'],
  ['RECORTE_DEBUG', 'Shows where a fault in recorte itself came from.'],
];

/**
 * What a flag is for, and the commands that take it.
 * @param {string | ((command: string) => string)} help
 * @param {string[]} takers
 */
function told(help, takers) {
  if (typeof help === 'string') return `${help} (${takers.join(', ')})`;
  return takers.map((taker) => `${taker}: ${help(taker)}`).join('; ');
}

/** What every command takes; the parser adds it. It stands in the last group. */
const everywhere = /** @type {const} */ ([
  ['-V, --version', 'the version'],
  ['-h, --help', 'the help of a command'],
]);

/** @type {import('../src/cli/flags/options.ts').Declaration<unknown>['group']} */
const last = 'General:';

/**
 * In the order in which the commands take them, so that those of everyday use stand first.
 * @param {CommandLine} commandLine
 */
function groups({ commands, options }) {
  const taken = commands.flatMap((command) => command.options.map((name) => options[name]?.group ?? last));
  return [...new Set(taken.filter((group) => group !== last)), last];
}

/** @param {string} words */
const sentence = (words) => `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

/**
 * Text of which roff takes nothing for a request or an escape.
 * @param {string} text
 */
const escaped = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^[.']/, '\\&$&')
    .replaceAll('−', '\\-')
    .replaceAll('…', '...');
