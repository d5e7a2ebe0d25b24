import { describe, expect, it, vi } from 'vitest';
import { onTerminal, terminal } from '../cli/on-terminal.ts';
import { page, recorte } from '../cli/recorte.ts';

// Each starts several processes.
vi.setConfig({ testTimeout: 120_000 });

/** Sets the title, rings the bell, hides what follows, starts a sequence in one byte, turns the direction. */
const tricks = '\u001b]0;otro\u0007 \u001b[8m \u0007 \u009b8m \u007f \u202eodagap\u202c \u2066x\u2069';
const text = page.replace('reabre', `reabre ${tricks}`).replaceAll('barcos', `barcos ${tricks}`);
const html = `<html><body><article><h1>El puerto ${tricks}</h1>${text
  .split('\n')
  .map((line) => `<p>${line}</p>`)
  .join('')}</article></body></html>`;
const names = { 'n\u001b]0;x\u0007\u202e.txt': text, 'a.html': html, 'b.txt': text };

/** Colours of recorte's own, and what wipes its line of progress. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const own = /\u001b\[(?:\d|[39]\d)m|\u001b\[[124]\d?m|\u001b\[K/g;
const obeyed = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/u;

describe.skipIf(!terminal)('nothing of an input is obeyed by a terminal:', () => {
  it.each([
    ['an Article', '$RECORTE a.html; $RECORTE b.txt'],
    ['Articles', '$RECORTE a.html b.txt n*'],
    ['text', '$RECORTE --format text a.html; $RECORTE --fields headline,byline --format text b.txt'],
    ['Markdown and JSON-LD', '$RECORTE --format md a.html; $RECORTE --format jsonld b.txt'],
    ['lines', '$RECORTE --lines a.html b.txt'],
    ['batch', '$RECORTE batch a.html n*; $RECORTE batch --format csv b.txt'],
    [
      'batch that fails',
      'head -c 300 /dev/zero > "$(ls n*)"; $RECORTE batch n* gone*; $RECORTE batch n* -o out.ndjson',
    ],
    ['progress', '$RECORTE batch a.html b.txt n* -o out.ndjson --progress-every 1'],
    ['pipe', `printf '{"id":"\\302\\233\\342\\200\\256","text":"\\302\\2338m hola"}\\n{' | $RECORTE pipe`],
    ['explain', '$RECORTE explain --why a.html; $RECORTE explain n*'],
    ['explain --json', '$RECORTE explain --json b.txt'],
    ['a file that is not there', `$RECORTE "$(printf 'x\\033]0;y\\007\\302\\233\\342\\200\\256')"`],
    ['a new case', 'mv n* "$(ls n*).html"; $RECORTE check --init --yes n*'],
    ['check', '$RECORTE check --init --yes --quiet b.txt; echo Otra > fixtures/b/input.txt; $RECORTE check'],
    [
      'check for GitHub',
      '$RECORTE check --init --yes --quiet b.txt; echo Otra > fixtures/b/input.txt; $RECORTE check --reporter github; $RECORTE check --reporter junit',
    ],
  ])('%s', async (_, line) => {
    const { screen } = await onTerminal(line, names);
    expect(screen.length).toBeGreaterThan(20);
    expect(screen).not.toContain('\u001b[8m');
    expect(screen.replace(own, '')).not.toMatch(obeyed);
  });

  it('JSON shown there means the same', async () => {
    const { screen } = await onTerminal('$RECORTE --pretty b.txt', names);
    const { stdout } = await recorte(['--pretty', '-'], { input: text });
    const [shown, sent] = [screen, stdout].map((each) => JSON.parse(each).body);
    expect(shown).toEqual(sent);
    expect(JSON.stringify(sent)).toContain('\u202e');
  });
});

it('what is said on standard error is harmless in a file, too', async () => {
  const { stderr } = await recorte(['batch', 'gone\u001b[8m\u009b\u202e']);
  expect(stderr).toContain('\\x1b[8m\\x9b\\u202e');
  expect(stderr).not.toMatch(obeyed);
  // Beside one that is there it is listed, as JSON.
  const listed = await recorte(['batch', 'gone\u001b[8m\u009b\u202e', '-'], { input: 'El faro vuelve.' });
  expect(listed.stderr).toContain('\\u001b[8m\\u009b\\u202e');
  expect(listed.stderr).not.toMatch(obeyed);
});
