import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folder } from '../../../cli/recorte.ts';
import { contents, read } from '../read.ts';

const file = (name: string, content: string | Uint8Array): string => join(folder({ [name]: content }), name);

const tooMuch = 64 * 1024 * 1024 + 1;

describe('NDJSON', () => {
  it('gives a document a line, and says which lines hold none', async () => {
    const lines = [
      '{"html":"<p>a</p>","id":12345678901234567890}',
      '',
      '{"text":"b","url":"https://a.example/b"}',
      '{"x":1}',
      '{"html',
      '7',
      '{"text":"c"}',
    ];
    const entries = await read([file('dump', `\ufeff${lines.join('\r\n')}`)]);
    expect(entries).toMatchObject([
      { place: { line: 1 }, content: '<p>a</p>', options: { type: 'html', id: '12345678901234567890', line: 1 } },
      { place: { line: 3 }, content: 'b', options: { type: 'text', url: 'https://a.example/b' } },
      { place: { line: 4 }, error: { code: 'bad-record' } },
      { place: { line: 5 }, error: { code: 'bad-json' } },
      { place: { line: 6 }, error: { code: 'bad-record' } },
      { place: { line: 7 }, content: 'c' },
    ]);
  });

  it('loses a record of too many values alone, whatever stands in its strings', async () => {
    const lines = [
      '{"text":"a","x":[1,2]}',
      '{"text":"b","x":[1,2,3]}',
      '{"text":"c,,[[{{\\",,\\\\","x":1}',
      '{"text":"d","x":{"y":[]}}',
      '{"text":"e","x":{"y":[[]]}}',
    ];
    const limit = { values: 4 };
    const expected = ['a', /^too-large .*more than 4 values/, 'c,,[[{{",,\\', 'd', /^too-large .*more than 4 values/];
    for (const path of [file('a.ndjson', lines.join('\n')), file('a.json', `[${lines.join(',\n')}]`)]) {
      const found = (await contents([path], { limit })).map((entry) => entry.replace(/^a\.\w+(?: \d)?: /, ''));
      expect(found).toEqual(expected.map((each) => (typeof each === 'string' ? each : expect.stringMatching(each))));
    }
  });

  it('keeps all lines before the place where it is cut', async () => {
    const lines = Array.from({ length: 2000 }, (_, i) =>
      JSON.stringify({ text: `nota ${i} ${(i * 7919) % 1013} ${(i ** 3 % 1009).toString(36)}` }),
    );
    const packed = gzipSync(lines.join('\n'));
    const found = await contents([file('a.ndjson.gz', packed.subarray(0, packed.length - 3000))]);
    expect(found.length).toBeGreaterThan(1000);
    expect(found.slice(0, -1).every((entry, i) => entry.startsWith(`a.ndjson.gz ${i + 1}: nota ${i} `))).toBe(true);
    const kept = (found.length - 1).toLocaleString('en-US');
    expect(found.at(-1)).toMatch(/^unreadable a\.ndjson\.gz: .*a\.ndjson\.gz: its packed data end too early, /);
    expect(found.at(-1)).toContain(`, the ${kept} documents before are kept. Get the file again`);
  });

  it('tells data that are damaged in their middle from data that are cut off', async () => {
    const packed = gzipSync('{"text":"a"}\n'.repeat(5));
    packed[15] = (packed[15] ?? 0) ^ 0xff;
    expect((await contents([file('a.ndjson.gz', packed)])).at(-1)).toMatch(/damaged gzip data\. Get the file again$/);
    const page = gzipSync('<p>El puerto reabre</p>');
    expect(await contents([file('a.html.gz', page.subarray(0, page.length - 9))])).toEqual([
      expect.stringMatching(/a\.html\.gz: its packed data end too early\. Get the file again$/),
    ]);
    // What the zstd program makes of 60 times the letter a, its end missing.
    const letters = Buffer.from('KLUv/QRYRQAAEGFhAQA/', 'base64');
    expect(await contents([file('a.txt.zst', letters)])).toEqual([
      expect.stringMatching(/a\.txt\.zst: its packed data end too early\. Get the file again$/),
    ]);
  });

  it('refuses a line that is too long, and goes on', async () => {
    const long = `{"text":"a"}\n{"text":"${'a'.repeat(tooMuch)}"}\n{"text":"c"}\n`;
    expect(await contents([file('a', long)])).toEqual(['a 1: a', expect.stringMatching(/^too-large a 2/), 'a 3: c']);
  });
});
