import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

// npm run quality -- --corpora DIR [--modules DIR] [--python FILE]: how others do on the labelled pages, as a table in Markdown.
const usage = 'usage: npm run quality -- --corpora DIR [--modules DIR] [--python FILE] [--set fundus,roles]';

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    modules: { type: 'string' },
    python: { type: 'string' },
    set: { type: 'string', default: 'fundus,roles' },
  },
});
if (!values.corpora || (!values.modules && !values.python)) {
  console.error(usage);
  process.exit(2);
}
const corpora = resolve(values.corpora);
const tools = resolve(corpora, '../bench');

/** Where the packages of a peer are: `--modules` is a folder with node_modules, `--python` a Python that has them. */
const peers = [
  ...(values.modules
    ? ['readability-linkedom', 'defuddle', 'postlight'].map((name) => ({ name, script: 'run-js.mjs' }))
    : []),
  ...(values.python ? ['trafilatura', 'newspaper4k', 'goose3'].map((name) => ({ name, script: 'run-py.py' })) : []),
];

const folder = mkdtempSync(join(tmpdir(), 'recorte-peers-'));
try {
  for (const set of values.set.split(',')) {
    const corpus = unpacked(set);
    console.log(
      `\n| ${set}:dev:html | body F1 / P / R | title | authors F1 | date | captions, related, most read left in the body |`,
    );
    console.log('| --- | --- | --- | --- | --- | --- |');
    for (const peer of peers) console.log(row(peer, corpus) ?? `| ${peer.name} | not installed | | | | |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * A corpus with its pages unpacked, as the peers want them.
 * @param {string} set
 */
function unpacked(set) {
  const corpus = join(folder, set);
  mkdirSync(join(corpus, 'pages'), { recursive: true });
  cpSync(join(corpora, set, 'gold.ndjson'), join(corpus, 'gold.ndjson'));
  for (const name of readdirSync(join(corpora, set, 'pages'))) {
    const page = readFileSync(join(corpora, set, 'pages', name));
    writeFileSync(join(corpus, 'pages', name.replace(/\.gz$/, '')), name.endsWith('.gz') ? gunzipSync(page) : page);
  }
  return corpus;
}

/**
 * @param {{ name: string, script: string }} peer
 * @param {string} corpus
 * @returns {string | null} null where it cannot be run
 */
function row({ name, script }, corpus) {
  const out = join(folder, `${name}.ndjson`);
  rmSync(out, { force: true });
  const runner = script.endsWith('.py') ? (values.python ?? '') : process.execPath;
  const modules = script.endsWith('.py') ? [] : ['--modules', resolve(values.modules ?? '.')];
  const args = [
    join(tools, 'peers', script),
    '--peer',
    name,
    '--corpus',
    corpus,
    '--split',
    'dev',
    '--out',
    out,
    ...modules,
  ];
  spawnSync(runner, args, { stdio: 'ignore' });
  if (!existsSync(out)) return null;
  const scored = execFileSync(
    process.execPath,
    [join(tools, 'score.mjs'), '--corpus', corpus, '--pred', out, '--split', 'dev', '--json'],
    { encoding: 'utf8' },
  );
  const { errors, pages, body, title, authors, date, captions, related, trending } = JSON.parse(scored);
  if (errors === pages) return null;
  const leaks = [captions, related, trending].map((list) => list && number(list.leakedIntoBody)).filter(Boolean);
  const { f1, precision, recall } = body;
  return `| ${name} | ${[f1, precision, recall].map(number).join(' / ')} | ${number(title?.exact)} | ${number(authors?.f1)} | ${number(date?.accuracy)} | ${leaks.join(', ')} |`;
}

/** @param {number | null | undefined} value */
function number(value) {
  return value === null || value === undefined ? '-' : value.toFixed(3);
}
