import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { explainCommand } from '../../../src/dump/report/explain-command.ts';

const place = (input: string, more = {}) => ({ input, member: null, offset: null, line: null, ...more });

test.each([
  [place('notas/puerto.html'), 'recorte explain notas/puerto.html'],
  [place('-rf.html'), 'recorte explain ./-rf.html'],
  [place('dump.tar.gz', { member: 'a b.html' }), "tar -xOf dump.tar.gz 'a b.html' | recorte explain"],
  [place('dump.zip', { member: 'a.html' }), 'unzip -p dump.zip a.html | recorte explain'],
  [place('dump.ndjson', { line: 7 }), "sed -n 7p dump.ndjson | jq -r '.html // .text' | recorte explain"],
  [
    place('dump.ndjson.gz', { line: 7 }),
    "gzip -dc dump.ndjson.gz | sed -n 7p | jq -r '.html // .text' | recorte explain",
  ],
  [place('dump.csv', { line: 7 }), '# dump.csv, line 7'],
  [place('-', { line: 7 }), '# standard input, line 7'],
  [place('nota.html.gz'), 'recorte explain nota.html.gz'],
  [place('dump.txt', { line: 40 }), 'tail -n +40 dump.txt | recorte explain'],
  [
    place('dump.tar', { member: 'a.ndjson', line: 7 }),
    "tar -xOf dump.tar a.ndjson | sed -n 7p | jq -r '.html // .text' | recorte explain",
  ],
  [place('cc.warc.gz', { offset: 812 }), 'warcio extract --payload cc.warc.gz 812 | recorte explain'],
])('%o: %s', (where, command) => {
  expect(explainCommand(where)).toBe(command);
});

test.each([
  "el puerto's.html",
  '$(reboot)`id`.html',
  'dos\nlíneas\u202e.html',
  '*?[a].html',
  "a\\b'\t.html",
  ';&|<>#!~',
])('a shell takes %o for one name', (name) => {
  const command = explainCommand(place(name)).replace('recorte explain', 'printf %s');
  expect(command).not.toMatch(/[\n\t\u202e]/);
  expect(spawnSync('bash', ['-c', command], { encoding: 'utf8' }).stdout).toBe(name);
});
