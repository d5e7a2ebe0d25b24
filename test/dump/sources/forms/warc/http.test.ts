import { join } from 'node:path';
import { brotliCompressSync, deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { raw, zstdFrame } from '../../../../../bench/trust/zstd.mjs';
import { folder } from '../../../../cli/recorte.ts';
import { contents, read } from '../../read.ts';
import { html, ok, record } from './record.ts';

const file = (name: string, content: Uint8Array): string => join(folder({ [name]: content }), name);

const c = record({ http: ok, body: '<p>c</p>', id: 'c' });

describe('bodies', () => {
  const chunked = (parts: readonly (string | Uint8Array)[]): Buffer =>
    Buffer.concat([
      ...parts.flatMap((part) => [
        Buffer.from(`${Buffer.byteLength(part).toString(16)};x=1\r\n`),
        Buffer.from(part),
        Buffer.from('\r\n'),
      ]),
      Buffer.from('0\r\n\r\n'),
    ]);
  const page = '<p>El puerto reabre</p>';

  it.each([
    ['chunked', html(chunked(['<p>El ', 'puerto', ' reabre</p>']), '\r\nTransfer-Encoding: chunked')],
    ['gzip', html(gzipSync(page), '\r\nContent-Encoding: gzip')],
    ['deflate without its frame', html(deflateRawSync(page), '\r\nContent-Encoding: deflate')],
    ['brotli', html(brotliCompressSync(page), '\r\ncontent-encoding: br')],
    [
      'chunks of gzip',
      html(
        chunked([gzipSync(page).subarray(0, 9), gzipSync(page).subarray(9)]),
        '\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip',
      ),
    ],
    ['zstd', html(zstdFrame(23, [raw(page)]), '\r\nContent-Encoding: zstd')],
    ['both undone by the crawler', html(page, '\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip')],
  ])('%s', async (_, response) => {
    expect(await contents([file('a.warc', response)])).toEqual([`a.warc: ${page}`]);
  });

  it('undoes five encodings, one over the other, and no more', async () => {
    const packed = (times: number): Buffer => {
      const named = Array(times).fill('gzip').join(', ');
      return html(
        Array.from({ length: times }).reduce<string | Buffer>((body) => gzipSync(body), page),
        `\r\nContent-Encoding: ${named}`,
      );
    };
    expect(await contents([file('a.warc', packed(5))])).toEqual([`a.warc: ${page}`]);
    expect(await read([file('a.warc', packed(6))])).toMatchObject([{ kind: 'skip', rule: 'binary' }]);
  });

  it('refuses one that unpacks to too much', async () => {
    const bomb = gzipSync(Buffer.alloc(65 * 1024 * 1024, 'a'));
    const path = file('a.warc', Buffer.concat([html(bomb, '\r\nContent-Encoding: gzip'), c]));
    expect(await contents([path])).toEqual([expect.stringMatching(/^too-large/), 'a.warc: <p>c</p>']);
  });
});
