import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folder, json } from '../cli/recorte.ts';
import { lacking, pages, recorteCommand, runBeside } from './tools.ts';

const skip = lacking({ modules: ['scrapy'] });

test.skipIf(skip)(
  'the Scrapy pipeline puts the article into the item and drops what is no page',
  { timeout: 120_000 },
  async () => {
    const [nota, otra] = pages(2);
    const cwd = folder({
      'nota.html': nota?.html ?? '',
      'otra.html': otra?.html ?? '',
      'foto.html': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    });
    const done = await runBeside('scrapy_spider.py', [recorteCommand], { cwd });
    expect(done.code, done.stderr).toBe(0);
    const items = json(readFileSync(join(cwd, 'items.ndjson'), 'utf8')) as {
      url: string;
      article: { url: string; text: string };
    }[];
    const names = items.map(({ url }) => url.slice(url.lastIndexOf('/'))).sort();
    expect(names).toEqual(['/nota.html', '/otra.html']);
    for (const { article } of items) expect(article.text).not.toBe('');
    expect(done.stderr).toMatch(/foto\.html: binary-input/);
  },
);
