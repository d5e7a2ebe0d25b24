import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commands } from '../../../src/cli/commands.ts';
import { flagOf } from '../../../src/cli/flags/flag.ts';
import { options } from '../../../src/cli/flags/options.ts';
import { folder, recorte } from '../recorte.ts';

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout, stderr } = await recorte(['completions', shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** What bash offers for a command line whose last word is being typed, by the script as a user sources it. */
async function offered(...words: string[]): Promise<string[]> {
  const cwd = folder({ 'completions.bash': await scriptFor('bash'), 'nota.html': '', 'otra nota.txt': '' });
  const program = `source ./completions.bash
complete -p recorte > /dev/null || exit 1
compopt() { :; }
COMP_WORDS=(recorte "$@")
COMP_CWORD=$#
_recorte
printf '%s\\n' "\${COMPREPLY[@]}"`;
  const printed = execFileSync('bash', ['-c', program, 'bash', ...words], { cwd, encoding: 'utf8' });
  return printed.split('\n').filter(Boolean);
}

it.skipIf(!has('bash'))('bash offers commands and files first', async () => {
  const names = commands.map(({ name }) => name);
  expect((await offered('')).sort()).toEqual(
    [...names, 'help', 'completions.bash', 'nota.html', 'otra nota.txt'].sort(),
  );
  expect(await offered('ba')).toEqual(['batch']);
  expect(await offered('ot')).toEqual(['otra nota.txt']);
});

it.skipIf(!has('bash'))('bash offers the flags of the command', async () => {
  for (const { name, options: names } of commands) {
    const flags = await offered(name, '--');
    for (const option of names) expect(flags).toContain(flagOf(options[option].flags).long);
    expect(flags).toContain('--help');
  }
  expect(await offered('--unord')).toEqual([]);
  expect(await offered('batch', '--unord')).toEqual(['--unordered']);
});

it.skipIf(!has('bash'))('bash offers values, each of a list too, after a blank as after =', async () => {
  expect(await offered('--format', 'm')).toEqual(['md']);
  expect(await offered('--format', '=', 'm')).toEqual(['md']);
  expect(await offered('--format', '=')).toContain('jsonld');
  expect(await offered('batch', '--format', 'p')).toEqual(['parquet']);
  expect(await offered('--fields', 'date.d')).toEqual(['date.day']);
  expect(await offered('--fields', 'headline,date.d')).toEqual(['headline,date.day']);
  expect(await offered('explain', '--role', 'related,tre')).toEqual(['related,trending', 'related,trending-x']);
  expect(await offered('completions', '')).toEqual(['bash', 'zsh', 'fish']);
  // Files are bash's own to complete, a free text is nobody's.
  expect(await offered('-o', '')).toEqual([]);
  expect(await offered('--url', 'ht')).toEqual([]);
});

it.each(['bash', 'zsh', 'fish'].filter(has))('%s parses its script', async (shell) => {
  const cwd = folder({ script: await scriptFor(shell) });
  const { status, stderr } = spawnSync(shell, ['-n', 'script'], { cwd, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

it.skipIf(!has('fish'))('fish offers commands, flags and values', async () => {
  const cwd = folder({ 'completions.fish': await scriptFor('fish') });
  const fish = (line: string): string[] =>
    execFileSync('fish', ['--no-config', '-c', `source completions.fish; complete -C '${line}'`], {
      cwd,
      encoding: 'utf8',
    })
      .split('\n')
      .map((each) => each.split('\t')[0] ?? '');
  expect(fish('recorte ba')).toContain('batch');
  expect(fish('recorte batch --unord')).toContain('--unordered');
  expect(fish('recorte --unord')).not.toContain('--unordered');
  expect(fish('recorte --format j')).toEqual(expect.arrayContaining(['json', 'jsonld']));
  expect(fish('recorte --fields headline,date.d')).toContain('headline,date.day');
});

/** What zsh offers at the end of a command line: all that its completion adds, in a terminal of its own. */
async function offeredByZsh(...lines: string[]): Promise<string[][]> {
  const cwd = folder({
    'completions.zsh': await scriptFor('zsh'),
    'nota.html': '',
    '.zshrc': `autoload -U compinit && compinit -u -D
source ./completions.zsh
setopt no_auto_list no_beep
compadd() {
  if (( ! $@[(I)-[ADO]] )); then
    local -a words_offered
    builtin compadd -O words_offered "$@"
    print -rl -- $words_offered >> offered
  fi
  builtin compadd "$@"
}
zle-line-init() {
  local line
  for line in "\${(f)LINES_TO_COMPLETE}"; do
    BUFFER=$line CURSOR=$#line
    zle complete-word
    print -r -- END >> offered
  done
  exit
}
zle -N zle-line-init
`,
    ask: `zmodload zsh/zpty
zpty asked 'ZDOTDIR=$PWD exec zsh -d -i'
while zpty -r asked; do :; done > /dev/null`,
  });
  const env = { ...process.env, LINES_TO_COMPLETE: lines.join('\n') };
  execFileSync('zsh', ['-f', 'ask'], { cwd, env, timeout: 25_000 });
  const answers = readFileSync(join(cwd, 'offered'), 'utf8').split('END\n').slice(0, -1);
  return answers.map((answer) => answer.split('\n').filter(Boolean));
}

it.skipIf(!has('zsh'))('zsh offers commands, flags and values', async () => {
  const answers = await offeredByZsh(
    'recorte ba',
    'recorte no',
    'recorte batch --unord',
    'recorte --unord',
    'recorte --format j',
    'recorte pipe --format ',
    'recorte batch --format p',
    'recorte --fields headline,date.d',
    'recorte completions ',
  );
  expect(answers).toEqual([
    ['batch'],
    ['nota.html'],
    ['--unordered'],
    [],
    ['json', 'jsonld'],
    ['json', 'ndjson'],
    ['parquet'],
    ['date.day'],
    ['bash', 'zsh', 'fish'],
  ]);
});

it('every script knows every flag', async () => {
  const longs = commands.flatMap((command) => command.options.map((name) => flagOf(options[name].flags).long));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const script = await scriptFor(shell);
    for (const long of longs) expect(script).toContain(shell === 'fish' ? `-l ${long.slice(2)} ` : long);
  }
});

it('a shell that it does not know is wrong usage', async () => {
  expect(await recorte(['completions', 'zhs'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr: "recorte: completions: there are none for 'zhs'. Did you mean zsh?\n",
  });
});
