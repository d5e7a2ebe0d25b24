import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { read } from '../../src/index.ts';
import { openCorpora } from '../../train/corpora.ts';
import { flatten } from '../../train/flatten.ts';

const html = '<h1>El puente reabre</h1><p>La crecida del río obligó a cerrarlo.<p>Reabrió ayer.';

const row = { id: 'puente', url: 'https://example.org/puente', domain: 'example.org' };

/** A folder of corpora with one page, and labels for it. */
function place(hash: string, known: object = row): { corpora: string; labels: string } {
  const corpora = mkdtempSync(path.join(tmpdir(), 'recorte-corpora-'));
  onTestFinished(() => rmSync(corpora, { recursive: true }));
  const labels = path.join(corpora, 'labels');
  mkdirSync(path.join(corpora, 'mine/pages'), { recursive: true });
  mkdirSync(path.join(labels, 'mine'), { recursive: true });
  writeFileSync(path.join(corpora, 'mine/gold.ndjson'), `${JSON.stringify(known)}\n`);
  writeFileSync(path.join(corpora, 'mine/pages/puente.html.gz'), gzipSync(html));
  writeFileSync(path.join(labels, 'mine/puente.roles'), `# text-sha256: ${hash}\n---\n1 headline\n2-3 body\n`);
  return { corpora, labels };
}

const hashOf = (lines: readonly string[]): string =>
  createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');

test('labels may count in the lines that recorte shows of a page, or in those it flattens to', () => {
  const shown = read(html, { type: 'html' }).blocks.map(({ text }) => text);
  for (const lines of [shown, flatten(html, 'blocks', false).split('\n')]) {
    const { corpora, labels } = place(hashOf(lines));
    const [page, ...more] = openCorpora(corpora, labels).pages();
    expect(more).toEqual([]);
    expect(page).toMatchObject({ corpus: 'mine', lines, roles: ['headline', 'body', 'body'] });
  }
});

test('labels of another text are refused by their file', () => {
  const { corpora, labels } = place(hashOf(['otra cosa']));
  expect(() => [...openCorpora(corpora, labels).pages()]).toThrow(/puente\.roles: counts in the lines of another text/);
});

test('a page of unknown domain is a domain of its own', () => {
  const shown = read(html, { type: 'html' }).blocks.map(({ text }) => text);
  const { corpora, labels } = place(hashOf(shown), { id: 'puente', url: null, domain: null });
  const opened = openCorpora(corpora, labels);
  expect([...opened.pages()].map((page) => page.row.domain)).toEqual(['puente']);
  expect(opened.domains).toEqual({ puente: 'puente' });
});

test('what another extractor made of a page teaches nothing', () => {
  const known = { ...row, goldKind: 'extractor-snapshot', gold: { body: 'Reabrió ayer.' } };
  const { corpora } = place('', known);
  const withoutLabels = mkdtempSync(path.join(tmpdir(), 'recorte-labels-'));
  onTestFinished(() => rmSync(withoutLabels, { recursive: true }));
  expect([...openCorpora(corpora, withoutLabels).pages()]).toEqual([]);
});
