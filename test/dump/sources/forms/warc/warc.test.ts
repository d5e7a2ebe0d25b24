import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { copies, raw, zstdFrame } from '../../../../../bench/trust/zstd.mjs';
import { folder } from '../../../../cli/recorte.ts';
import { briefly, contents, read } from '../../read.ts';
import { html, ok, record } from './record.ts';

const file = (name: string, content: Uint8Array): string => join(folder({ [name]: content }), name);

const a = record({ http: ok, body: '<p>a</p>', id: 'a' });
const b = record({ http: ok, body: '<p>b</p>', id: 'b' });
const c = record({ http: ok, body: '<p>c</p>', id: 'c' });
const info = record({ type: 'warcinfo', body: 'software: x' });

function zstd(bytes: Uint8Array): Buffer {
  const root = folder({ in: bytes });
  execFileSync('zstd', ['-q', join(root, 'in'), '-o', join(root, 'out')]);
  return execFileSync('cat', [join(root, 'out')]);
}

const hasZstd = (() => {
  try {
    execFileSync('zstd', ['-V']);
    return true;
  } catch {
    return false;
  }
})();

it('says of a page what its record does', async () => {
  const path = file('a.warc', Buffer.concat([info, a]));
  const [skip, entry] = await read([path]);
  expect(skip).toMatchObject({ kind: 'skip', rule: 'warc-warcinfo', place: { offset: 0 } });
  expect(entry).toMatchObject({
    kind: 'document',
    place: { input: path, member: null, offset: info.length, line: null },
    options: {
      id: 'urn:uuid:a',
      url: 'https://diario.example/nota',
      fetched: '2025-06-05T10:17:00Z',
      contentType: 'text/html; charset=iso-8859-1',
      offset: info.length,
    },
  });
});

describe.each([
  ['plain', (records: Buffer[]) => Buffer.concat(records), [0, a.length, a.length + b.length]],
  ['gz, whole', (records: Buffer[]) => gzipSync(Buffer.concat(records)), [0, a.length, a.length + b.length]],
  [
    'gz, record by record',
    (records: Buffer[]) => Buffer.concat(records.map((one) => gzipSync(one))),
    [0, gzipSync(a).length, gzipSync(a).length + gzipSync(b).length],
  ],
  [
    'gz, cut anywhere',
    (records: Buffer[]) => {
      const all = Buffer.concat(records);
      return Buffer.concat([
        gzipSync(all.subarray(0, 100)),
        gzipSync(all.subarray(100, 750)),
        gzipSync(all.subarray(750)),
      ]);
    },
    null,
  ],
] as const)('%s', (_, pack, offsets) => {
  it('gives its records', async () => {
    const path = file('a.warc', pack([a, b, c]));
    expect(await contents([path])).toEqual(['a.warc: <p>a</p>', 'a.warc: <p>b</p>', 'a.warc: <p>c</p>']);
    if (offsets) expect((await read([path])).map(({ place }) => place.offset)).toEqual(offsets);
  });

  it('keeps what comes before the place where it is cut', async () => {
    const whole = pack([a, b, c]);
    const found = await contents([file('a.warc', whole.subarray(0, whole.length - 12))]);
    expect(found.slice(0, 1)).toEqual(['a.warc: <p>a</p>']);
    expect(found.filter((entry) => entry.startsWith('unreadable'))).toHaveLength(1);
    expect(found.at(-1)).toMatch(/^unreadable a\.warc: .*a damaged record/);
  });
});

describe.runIf(hasZstd)('zst', () => {
  it('gives its records, packed as one or each on its own', async () => {
    const one = file('a.warc.zst', zstd(Buffer.concat([a, b])));
    expect(await contents([one])).toEqual(['a.warc.zst: <p>a</p>', 'a.warc.zst: <p>b</p>']);
    const each = [zstd(a), zstd(b), zstd(c)];
    const path = file('a.warc.zst', Buffer.concat(each));
    expect((await read([path])).map(({ place }) => place.offset)).toEqual([
      0,
      each[0]?.length,
      (each[0]?.length ?? 0) + (each[1]?.length ?? 0),
    ]);
  });

  it('loses a damaged record alone', async () => {
    const each = [zstd(a), zstd(b), zstd(c)];
    each[1]?.fill(0xff, 8, 60);
    expect(await contents([file('a.warc.zst', Buffer.concat(each))])).toEqual([
      'a.warc.zst: <p>a</p>',
      expect.stringMatching(/^unreadable/),
      'a.warc.zst: <p>c</p>',
    ]);
  });
});

it('zst: takes frame by frame, and loses alone what it cannot unpack', async () => {
  const [first, last] = [
    zstdFrame(20, [raw(`${a}`)]),
    zstdFrame(10, [raw(`${c}`.slice(0, 90)), raw(`${c}`.slice(90))]),
  ];
  const lost = (damaged: Buffer): Promise<string[]> =>
    contents([file('a.warc', Buffer.concat([first, damaged, last]))]);
  const among = (reason: RegExp): unknown[] => ['a.warc: <p>a</p>', expect.stringMatching(reason), 'a.warc: <p>c</p>'];
  expect(await lost(zstdFrame(28, [raw(`${b}`)]))).toEqual(
    among(/^unreadable .*128 MiB\)\. Unpack it by `zstd -d --long=31`/),
  );
  expect(await lost(zstdFrame(21, [copies(33_000)]))).toEqual(among(/^unreadable .*Get the archive again/));
  // What the zstd program makes of 60 times the letter a, with its checksum.
  const letters = Buffer.from('KLUv/QRYRQAAEGFhAQA/ARawyV/B', 'base64');
  expect(await lost(Buffer.concat([letters.subarray(0, -4), Buffer.alloc(4)]))).toEqual(
    among(/^unreadable .*its checksum is wrong/),
  );
});

describe('a damaged record in the middle is lost alone', () => {
  const lost = [
    'a.warc: <p>a</p>',
    expect.stringMatching(/^unreadable a\.warc: .*a damaged record/),
    'a.warc: <p>c</p>',
  ];
  const flipped = (bytes: Buffer, at: number): Buffer => {
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return copy;
  };
  const long = record({ http: ok, body: Array.from({ length: 3000 }, (_, i) => (i * 7919) % 1013).join(' ') });

  it.each([
    ['first line', Buffer.from(b.toString('latin1').replace('WARC/1.0', 'WORC/1.0'), 'latin1')],
    ['length too small', record({ http: ok, body: '<p>b</p>', length: 20 })],
    ['length too large', record({ http: ok, body: '<p>b</p>', length: 300 })],
    ['length far too large', record({ http: ok, body: '<p>b</p>', length: 1_000_000 })],
    ['no length', Buffer.from(b.toString('latin1').replace('Content-Length', 'Content-Lenght'), 'latin1')],
    ['cut off', b.subarray(0, 150)],
    ['nothing but zeros', Buffer.alloc(5000)],
  ])('plain: %s', async (_, damaged) => {
    expect(await contents([file('a.warc', Buffer.concat([a, damaged, c]))])).toEqual(lost);
  });

  it.each([
    ['header', flipped(gzipSync(long), 1)],
    ['data', flipped(gzipSync(long), 900)],
    ['data, near its end', flipped(gzipSync(long), gzipSync(long).length - 40)],
    ['checksum', flipped(gzipSync(b), gzipSync(b).length - 6)],
    ['cut off', gzipSync(long).subarray(0, 1500)],
    ['zeros in it', Buffer.concat([gzipSync(long).subarray(0, 700), Buffer.alloc(900), gzipSync(long).subarray(1600)])],
    ['no record in it', gzipSync('El puerto')],
  ])('gz: %s', async (_, damaged) => {
    expect(await contents([file('a.warc', Buffer.concat([gzipSync(a), damaged, gzipSync(c)]))])).toEqual(lost);
  });
});

it('refuses a page that is too large, and goes on', async () => {
  const path = file('a.warc', Buffer.concat([a, html(Buffer.alloc(64.5 * 1024 * 1024, 'a ')), c]));
  expect(await contents([path])).toEqual(['a.warc: <p>a</p>', expect.stringMatching(/^too-large/), 'a.warc: <p>c</p>']);
});

it('passes over what is no page', async () => {
  const png = Buffer.from('89504e470d0a1a0a00', 'hex');
  const records = [
    record({ type: 'request', http: 'GET / HTTP/1.1' }),
    record({ type: 'revisit', http: ok }),
    record({ type: 'metadata', body: 'a: b' }),
    record({ http: 'HTTP/1.1 301 Moved\r\nLocation: /' }),
    record({ http: 'HTTP/1.1 200 OK\r\nContent-Type: image/png', body: png }),
    record({ http: ok, body: png }),
    record({
      http: 'HTTP/1.1 200 OK\r\nContent-Type: text/plain',
      url: 'https://diario.example/robots.txt',
      body: 'User-agent: *',
    }),
    record({ url: 'dns:diario.example', body: '20250605 diario.example. IN A 192.0.2.1' }),
  ];
  const rules = (await read([file('a.warc', Buffer.concat(records))])).map(
    (entry) => entry.kind === 'skip' && entry.rule,
  );
  expect(rules).toEqual([
    'warc-request',
    'warc-revisit',
    'warc-metadata',
    'http-status',
    'not-a-page',
    'binary',
    'robots-txt',
    'not-http',
  ]);
});

it('takes the texts of WET and pages that were not fetched by HTTP', async () => {
  const wet = record({ type: 'conversion', body: 'El puerto reabre.' });
  const resource = record({ type: 'resource', body: '<p>a</p>' });
  const entries = await read([
    file('a.warc.wet.gz', Buffer.concat([gzipSync(info), gzipSync(wet), gzipSync(resource)])),
  ]);
  expect(entries.slice(1)).toMatchObject([
    { content: Buffer.from('El puerto reabre.'), options: { type: 'text' } },
    { content: Buffer.from('<p>a</p>'), options: { id: 'urn:uuid:a' } },
  ]);
});

it('lies in a folder or another archive too', async () => {
  const root = folder();
  writeFileSync(join(root, 'sin-nombre'), gzipSync(a));
  expect(await briefly([root])).toEqual([expect.stringMatching(/sin-nombre @0: <p>a<\/p>$/)]);
});
