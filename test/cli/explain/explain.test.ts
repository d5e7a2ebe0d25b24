import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { folder, json, otherPage, page, recorte, shell } from '../recorte.ts';

const fixture = (name: string): string => fileURLToPath(new URL(`../../../fixtures/${name}`, import.meta.url));
const dump = fixture('related-mid-body-with-cue-text/input.txt');

it('shows every line with its role', async () => {
  const { code, stdout, stderr } = await recorte(['explain'], { input: page });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toMatch(
    /^standard input \(text, es, news, 5 lines\)\n\n1 H headline {3}0\.\d\d. El puerto de Villaseca reabre/,
  );
  expect(stdout).not.toContain('\u001b');
});

it('is as wide as COLUMNS says in a pipe', async () => {
  const narrow = await recorte(['explain', dump], { env: { COLUMNS: '40' } });
  expect(Math.max(...narrow.stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(40);
});

it('is coloured in a pipe where that is forced', async () => {
  const env = { FORCE_COLOR: '1' };
  expect((await recorte(['explain', dump], { env })).stdout).toContain('\u001b[');
  expect((await recorte(['explain', '--no-color', dump], { env })).stdout).not.toContain('\u001b[');
});

it('says why the lines of a role have it', async () => {
  const { code, stdout } = await recorte(['explain', '--why', '--role', 'related', dump]);
  expect(code).toBe(0);
  expect(stdout).toMatch(/2\s+of\s+28\s+lines/);
  expect(stdout).toContain('sure that it is related (the title of another story');
  expect(stdout).toContain('stands right below “TE RECOMENDAMOS”, taken as');
  expect(stdout).toContain('It looks more like subhead since it');
});

it('shows only the unsure lines', async () => {
  const { stdout } = await recorte(['explain', '--below', '0.6', '--json', dump]);
  const rows = json(stdout) as { confidence: number }[];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.every(({ confidence }) => confidence < 0.6)).toBe(true);
});

it('gives JSON with roles, features and spans', async () => {
  const { stdout } = await recorte(['explain', '--json', '--why'], { input: page });
  const rows = json(stdout) as {
    n: number;
    line: number;
    start: number;
    end: number;
    text: string;
    role: string;
    features: object;
    why: object;
  }[];
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 5, 7, 9]);
  for (const { start, end, text } of rows) expect([...page].slice(start, end).join('')).toBe(text);
  expect(rows[0]).toMatchObject({
    n: 1,
    role: 'headline',
    features: { startsUpper: 1 },
    runnerUp: {},
    why: { against: 'deck' },
  });
});

it.each([
  [['--role', 'realted'], "--role: there is no 'realted'. Did you mean related?"],
  [['--below', '7'], "--below: '7' is not a number from 0 to 1"],
  [['--html', 'out.html', '--json'], 'cannot be used with'],
])('wrong use %j is told', async (args, told) => {
  const { code, stderr, stdout } = await recorte(['explain', ...args], { input: page });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain(told);
});

it('goes on after an input that fails', async () => {
  const { code, stdout, stderr } = await recorte(['explain', 'gone.txt', dump]);
  expect(code).toBe(1);
  expect(stderr).toContain('gone.txt: no such file');
  expect(stdout).toMatch(/28\s+lines/);
});

it('ends quietly when its reader goes', async () => {
  const { stderr } = await shell(`"$@" explain ${dump} | head -1`);
  expect(stderr).toBe('');
});

it('writes one page for one input, and nothing else', async () => {
  const cwd = folder({ 'nota.txt': page });
  const { code, stdout } = await recorte(['explain', '--html', 'nota.html', 'nota.txt'], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  const html = readFileSync(join(cwd, 'nota.html'), 'utf8');
  expect(html).toContain("default-src 'none'");
  expect(html).toContain('El puerto de Villaseca reabre');
});

it('writes a folder with an index for several inputs', async () => {
  const cwd = folder({ 'a.txt': page, 'b.txt': otherPage });
  const { code, stderr } = await recorte(['explain', '--html', 'out', 'a.txt', 'b.txt', 'gone.txt'], { cwd });
  expect(code).toBe(1);
  expect(stderr).toContain('gone.txt');
  expect(existsSync(join(cwd, 'out/a.txt.html')) && existsSync(join(cwd, 'out/b.txt.html'))).toBe(true);
  const index = readFileSync(join(cwd, 'out/index.html'), 'utf8');
  expect(index).toContain('href="a.txt.html"');
  expect(index).toContain('class="thumbnail"');
});

it('never writes over an input, nor over a file where a folder is needed', async () => {
  const cwd = folder({ 'a.html': page, 'b.txt': otherPage });
  const over = await recorte(['explain', '--html', 'a.html', 'a.html'], { cwd });
  expect(over.stderr).toContain('is one of the inputs');
  expect(over.code).toBe(2);
  expect((await recorte(['explain', '--html', 'b.txt', 'a.html', 'b.txt'], { cwd })).code).toBe(2);
  expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(page);
  expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(otherPage);
});

it('writes over a page of its own, not over another file that is taken for its input', async () => {
  const cwd = folder({ 'a.html': page, 'empty.html': '' });
  const over = await recorte(['explain', '--html', 'a.html'], { cwd, input: otherPage });
  expect(over).toMatchObject({ code: 2, stderr: expect.stringContaining('recorte explain --html roles.html a.html') });
  expect(readFileSync(join(cwd, 'a.html'), 'utf8')).toBe(page);
  for (const input of [otherPage, page]) {
    expect((await recorte(['explain', '--html', 'empty.html'], { cwd, input })).code).toBe(0);
    const written = readFileSync(join(cwd, 'empty.html'), 'utf8');
    expect(written.includes('El puerto de Villaseca reabre')).toBe(input === page);
  }
});

it('shows the warnings of the Article, and where a second article was cut off', async () => {
  const input = fixture('two-articles/input.html');
  const { stdout } = await recorte(['explain', input]);
  const begins = 'A second article begins here: left out of headline, byline, date, body and captions.';
  expect(stdout.replace(/\s+/g, ' ')).toMatch(
    / lines\) ! several-articles: A second article follows; only the first was taken\. 1 /,
  );
  const [before = '', after = ''] = stdout
    .replace(/\n(?! *\d+ [A-Za-z] )/g, ' ')
    .split(/A second article begins here.*\n/);
  expect(before).not.toBe(stdout);
  expect(before).toContain('H headline');
  expect(after).toMatch(/^ *\d+ [A-Za-z] \w+/);
  const some = (await recorte(['explain', '--role', 'body', input])).stdout;
  expect(some.replace(/\s+/g, ' ').split(begins)).toHaveLength(2);
  const cwd = folder();
  await recorte(['explain', '--html', 'out.html', input], { cwd });
  const html = readFileSync(join(cwd, 'out.html'), 'utf8');
  expect(html).toContain('<b>several-articles</b> A second article follows; only the first was taken.');
  const n = Number(/^ *(\d+)/.exec(after)?.[1]);
  expect(html).toContain(`"end":${n - 1}`);
  expect((await recorte(['explain'], { input: page })).stdout).not.toMatch(/second article|^!/m);
});
