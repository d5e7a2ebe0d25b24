import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bombs } from './trust/bombs.mjs';
import { isAnswered, set } from './trust/run.mjs';

// npm run trust [-- NAME...]: sets off each bomb, and where all were, writes the table in docs/trust.md.
const page = fileURLToPath(new URL('../docs/trust.md', import.meta.url));
const [begin, end] = ['<!-- bombs: npm run trust -->', '<!-- /bombs -->'];

const names = process.argv.slice(2);
const chosen = names.length === 0 ? bombs : bombs.filter(({ name }) => names.includes(name));
const rows = [
  '| input | size | command | answer | CPU | main | worker |',
  '| --- | --- | --- | --- | --- | --- | --- |',
];
let failed = 0;
for (const bomb of chosen) {
  const ended = await set(bomb);
  const answered = isAnswered(bomb, ended);
  if (!answered) failed++;
  const command = [bomb.command, ...(bomb.flags ?? [])].join(' ');
  const measures = [`${ended.seconds.toFixed(1)} s`, mb(ended.main), ended.worker > 0 ? mb(ended.worker) : ''];
  const answer = answered ? `\`${bomb.answer}\`, exit ${ended.code}` : `**${ended.said.slice(0, 80)}**`;
  const row = [bomb.what, size(ended.bytes), `\`${command}\``, answer, ...measures].join(' | ');
  console.log(row);
  if (!answered) console.log(ended.said.slice(0, 400));
  rows.push(`| ${row} |`);
}
if (names.length === 0) {
  const text = readFileSync(page, 'utf8');
  const [head = '', rest = ''] = text.split(begin);
  writeFileSync(page, `${head}${begin}\n\n${rows.join('\n')}\n\n${end}${rest.split(end)[1] ?? ''}`);
}
process.exitCode = failed > 0 ? 1 : 0;

/** @param {number} bytes */
function mb(bytes) {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** @param {number} bytes */
function size(bytes) {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : mb(bytes);
}
