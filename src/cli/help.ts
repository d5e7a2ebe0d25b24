import { Help, type Command as Parser } from 'commander';
import type { Command } from './command.ts';

/** Columns of the help, whatever the terminal: it is read in pipes and manuals too. */
const width = 80;

const help = new Help();

/** What stands after the options; in brackets what the parser takes as arguments. */
export const operands = {
  files: '[file...]',
  folders: '[folder...]',
  lines: '< file',
  shell: '<shell>',
  nothing: '',
} satisfies Record<Command['reads'], string>;

/** Shapes the help of one command: examples before everything else. */
export function configureHelp(parser: Parser, command: Command): void {
  shape(parser, `recorte ${command.name}: ${command.summary}.`, command);
  parser.usage(`[options] ${operands[command.reads]}`.trim());
}

/** Shapes the help of the whole program, which shows the command it runs when none is named. */
export function configureProgramHelp(program: Parser, standard: Command): void {
  const title = [
    'recorte cuts the article out of a scraped news page, HTML or text: headline,',
    'byline, date, body, captions, related links and most-read list, as JSON.',
  ];
  shape(program, title.join('\n'), standard);
  program
    .usage(`[command] [options] ${operands[standard.reads]}`)
    .helpCommand('help [command]', 'the help of a command')
    .addHelpText('after', 'Exit codes: 0 done, 1 an input failed, 2 wrong usage, 3 could not go on.')
    .configureHelp({
      visibleOptions: (shown) => [...(program.commands[0]?.options ?? []), ...help.visibleOptions(shown)],
      groupItems: (_all, shown, group) => help.groupItems(shown, shown, group),
      subcommandTerm: (shown) => shown.name(),
    });
}

function shape(parser: Parser, title: string, { examples, notes = [] }: Command): void {
  const column = Math.max(...examples.map(([line]) => line.length));
  const shown = examples.map(([line, gives]) => `  ${line.padEnd(column)}  ${gives}`);
  parser
    .optionsGroup('General:')
    .helpOption('-h, --help', 'this help')
    .configureOutput({ getOutHelpWidth: () => width })
    .addHelpText('before', [title, '', ...shown, ''].join('\n'))
    .addHelpText('after', ['', ...notes].join('\n'));
}
