import { describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { parse } from '../../src/cli/parse.ts';
import type { RecorteError } from '../../src/errors.ts';

function parsed(...args: string[]) {
  const found = parse(args, '1.2.3');
  if ('print' in found) throw new Error(`printed ${found.print}`);
  return { command: found.command.name, ...found.call };
}

function printed(...args: string[]): string {
  const found = parse(args, '1.2.3');
  if ('print' in found) return found.print;
  throw new Error(`ran ${found.command.name}`);
}

function fault(...args: string[]): RecorteError {
  try {
    parse(args, '1.2.3');
  } catch (error) {
    return error as RecorteError;
  }
  throw new Error('no fault');
}

describe('commands', () => {
  it('extracts when no command is named', () => {
    expect(parsed('a.html', 'b.html')).toMatchObject({ command: 'extract', files: ['a.html', 'b.html'] });
    expect(parsed()).toMatchObject({ command: 'extract', files: [] });
    expect(parsed('--lang', 'es', '-')).toMatchObject({ command: 'extract', files: ['-'], options: { lang: 'es' } });
  });

  it('takes files that are called like a command', () => {
    expect(parsed('extract', 'pipe')).toMatchObject({ command: 'extract', files: ['pipe'] });
    expect(parsed('./pipe')).toMatchObject({ command: 'extract', files: ['./pipe'] });
    expect(parsed('pipe.txt')).toMatchObject({ command: 'extract', files: ['pipe.txt'] });
    expect(parsed('a.txt', 'pipe')).toMatchObject({ command: 'extract', files: ['a.txt', 'pipe'] });
  });

  it('takes files that begin with a dash after --', () => {
    expect(parsed('--compact', '--', '-a.txt')).toMatchObject({ files: ['-a.txt'], options: { compact: true } });
  });

  it('hands over the values in their canonical form', () => {
    const { options } = parsed(
      '--now',
      '2025-06-05 10:17',
      '--lang',
      'ES',
      '--type',
      'text',
      '--no-headline-guess',
      'x',
    );
    expect(options).toMatchObject({ now: '2025-06-05T10:17', lang: 'es', type: 'text', headlineGuess: false });
    expect(parsed('batch', '-j', '2', '--max-errors', '5%').options).toMatchObject({
      jobs: 2,
      maxErrors: { percent: 5 },
      headlineGuess: true,
    });
  });
});

it('puts together a list that is given in parts', () => {
  expect(parsed('--fields', 'headline', '--fields', 'date.day,kind', 'a').options.fields).toBe(
    'headline,date.day,kind',
  );
  expect(parsed('explain', '--role', 'body', '--role', 'deck').options.role).toBe('body,deck');
});

describe('wrong usage', () => {
  it.each([
    [['--formt', 'md', 'x'], /unknown option '--formt'\. Did you mean --format\?/],
    [['pipe', '--field', 'id'], /unknown option '--field'\. `recorte check` takes it\. Did you mean --fields\?/],
    [['--resume', 'x'], /unknown option '--resume'\. `recorte batch` takes it/],
    [['--jobs', '2', 'x'], /unknown option '--jobs'\. `recorte batch`, `recorte pipe`, `recorte check` take it/],
    [['--type', 'pdf', 'x'], /--type: 'pdf' is not html, markdown or text/],
    [['--lang', 'xx', 'x'], /--lang: 'xx' is not a known language tag/],
    [['--now', 'today', 'x'], /--now: 'today' is not a date; "3 hours ago" needs its time too/],
    [['--url', 'example.org', 'x'], /--url: 'example\.org' is not an absolute address/],
    [['--output'], /argument missing\. Try `recorte --help`/],
    [['--pretty', '--compact', 'x'], /cannot be used with option '--compact'\. Leave one of them out/],
    [['--lines', '--fields', 'id', 'x'], /cannot be used with/],
    [['pipe', 'a.ndjson'], /pipe takes no file names\. Send it lines: `recorte pipe < FILE`/],
    [['completions'], /missing required argument 'shell'\. As in `source <\(recorte completions bash\)`/],
    [
      ['explain', '--format', 'md', 'x'],
      /unknown option '--format'\. `recorte extract`, `recorte batch`, `recorte pipe` take it/,
    ],
    [['help', 'explian'], /there is no command 'explian'\. Did you mean explain\?/],
    [['--limit', 'lines=0', 'x'], /--limit: lines is 1 or more\. As in/],
    [['completions', 'bash', 'zsh'], /too many arguments.*Try `recorte completions --help`/],
    [['schema', 'a'], /schema takes no file names\. Try `recorte schema --help`/],
  ])('%j', (args, message) => {
    expect(fault(...args)).toMatchObject({ code: 'bad-option', message: expect.stringMatching(message) });
  });
});

describe('help', () => {
  const pages = [[], ...commands.map(({ name }) => [name])].map((args) => [args.join(' '), printed(...args, '--help')]);

  it.each(pages)('of recorte %s fits 80 columns', (_, help = '') => {
    expect(help.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(pages)('of recorte %s shows use before it lists options', (_, help = '') => {
    expect(help.indexOf('\n  recorte ')).toBeGreaterThan(0);
    expect(help.indexOf('\n  recorte ')).toBeLessThan(help.indexOf('Usage:'));
    expect(help.indexOf('Usage:')).toBeLessThan(help.indexOf('--help'));
  });

  it('names every command and every option of the first one', () => {
    const help = printed('--help');
    for (const { name, summary } of commands)
      expect(help).toMatch(new RegExp(`^ {2}${name} +${summary.slice(0, 20)}`, 'm'));
    for (const flag of ['--output', '--format', '--no-headline-guess', '--version']) expect(help).toContain(flag);
  });

  it('is reached by help COMMAND too', () => {
    expect(printed('help', 'pipe')).toBe(printed('pipe', '--help'));
    expect(printed('help', '--help')).toBe(printed('--help'));
  });

  it('has examples that parse', () => {
    for (const { examples } of commands) {
      for (const [line] of examples) {
        const call =
          /recorte ([^<>|]*)/
            .exec(line)?.[1]
            ?.replace(/"\$URL"/g, 'https://example.org/')
            .trim() ?? '';
        expect(() => parse(call.split(/\s+/), '1.2.3')).not.toThrow();
      }
    }
  });
});

it('prints the version', () => {
  expect(printed('--version')).toBe('1.2.3\n');
  expect(printed('-V')).toBe('1.2.3\n');
});
