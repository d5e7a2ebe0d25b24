import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, json, recorte } from '../cli/recorte.ts';
import { lacking, lines, pages, recorteCommand, runBeside } from './tools.ts';

const skip = lacking({ modules: ['datatrove'] });

test.skipIf(skip)(
  'the block for datatrove passes on the articles and drops the rest',
  { timeout: 120_000 },
  async () => {
    const cwd = folder({ 'pages.ndjson': lines(pages(30)) });
    const done = await runBeside('datatrove_pipeline.py', [recorteCommand], { cwd });
    expect(done.code, done.stderr).toBe(0);
    const articles = json((await recorte(['pipe'], { input: lines(pages(30)) })).stdout) as {
      id: string;
      kind?: string;
      text?: string;
      headline?: string;
    }[];
    const kept = articles.filter(({ kind }) => kind && kind !== 'not-article');
    const found = json(readFileSync(join(cwd, 'articles.ndjson'), 'utf8'));
    expect(kept.length).toBeGreaterThan(15);
    expect(found).toMatchObject(kept.map(({ id, text, headline }) => ({ id, text, headline })));
    expect(done.stderr).toContain('failed_binary-input');
  },
);
