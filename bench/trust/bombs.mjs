import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { hadoop } from './lz4.mjs';
import { zip } from './zip.mjs';
import { copies, raw, run, zstdFrame } from './zstd.mjs';

/**
 * A small or dull input that would take much time or memory, and how it is answered.
 * @typedef {object} Bomb
 * @property {string} what for people
 * @property {string} name of its file
 * @property {() => Uint8Array | string} make
 * @property {'extract' | 'batch' | 'pipe'} command
 * @property {string[]} [flags]
 * @property {string} answer the limit, or the warning, that it is answered with
 */

const sentence = 'La crecida del río obligó a cerrar el puente y cortó dos rutas durante la madrugada del jueves. ';
const article = `<h1>La crecida del río obligó a cerrar el puente</h1>${`<p>${sentence.repeat(3)}</p>`.repeat(5)}`;
const html = '<!doctype html><meta charset="utf-8">';
const byline = `Por ${'Ana Ruiz y '.repeat(700_000)}`;

/** @param {string} json */
const jsonLd = (json) => `${html}<script type="application/ld+json">${json}</script>${article}`;

/** @type {() => Buffer} */
const zeros = () => gzipSync(Buffer.alloc(64 * 2 ** 20), { level: 9 });

/** Members of gzip one after the other: 4 GiB of zeros in 4 MB. */
const gigabytes = () => Buffer.concat(Array(64).fill(zeros()));

/** 4 GiB: runs of one byte, 128 KiB in four bytes each. */
const runs = () => zstdFrame(21, Array(32_768).fill(run('a', 128 * 1024)));

/** @param {number} depth */
function zips(depth) {
  let packed = zip([{ name: 'a.txt', bytes: Buffer.from(sentence) }]);
  for (let n = 0; n < depth; n++) packed = zip(Array.from('abc', (name) => ({ name: `${name}.zip`, bytes: packed })));
  return packed;
}

/**
 * @param {string} http headers
 * @param {Uint8Array} body
 */
function warc(http, body) {
  const content = Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${http}\r\n`), body]);
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    'WARC-Target-URI: https://example.org/',
    `Content-Length: ${content.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), content, Buffer.from('\r\n\r\n')]);
}

/** @param {number} members */
function tar(members) {
  const header = Buffer.alloc(512);
  header.write('a.txt');
  header.write('0000644\0', 100);
  header.write('00000000000\0', 124);
  header.write('0ustar\x0000', 156);
  header.write('        ', 148);
  header.write(
    `${header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
  );
  return Buffer.concat([...Array(members).fill(header), Buffer.alloc(1024)]);
}

function dictionary() {
  const data = Array(50_000).fill(sentence.repeat(10_000));
  return new Uint8Array(parquetWriteBuffer({ columnData: [{ name: 'text', data, type: 'STRING' }] }));
}

/**
 * @param {'ZSTD' | 'LZ4'} codec
 * @param {Uint8Array} page as it packs one
 */
function parquet(codec, page) {
  const columnData = [{ name: 'text', data: ['hola'], type: /** @type {const} */ ('STRING') }];
  return new Uint8Array(parquetWriteBuffer({ columnData, codec, compressors: { [codec]: () => page } }));
}

/** @type {readonly Bomb[]} */
export const bombs = [
  {
    what: '10^6 nested `<div>`',
    name: 'divs.html',
    make: () => html + '<div>'.repeat(1e6),
    command: 'extract',
    answer: 'tags',
  },
  {
    what: '10^5 nested `<div>`',
    name: 'deep.html',
    make: () => html + '<div>'.repeat(1e5) + article,
    command: 'extract',
    answer: 'too-deep',
  },
  {
    what: '2·10^6 paragraphs',
    name: 'paragraphs.html',
    make: () => html + '<p>hola</p>'.repeat(2e6),
    command: 'extract',
    answer: 'tags',
  },
  {
    what: '10^5 paragraphs',
    name: 'blocks.html',
    make: () => html + '<p>hola</p>'.repeat(1e5),
    command: 'extract',
    answer: 'lines',
  },
  {
    what: '5·10^6 comments',
    name: 'comments.html',
    make: () => html + '<!-->'.repeat(5e6) + article,
    command: 'extract',
    answer: 'tags',
  },
  {
    what: '3·10^5 attributes on one element',
    name: 'attributes.html',
    make: () => `${html}<p ${Array.from({ length: 3e5 }, (_, n) => `a${n}="1"`).join(' ')}>hola</p>`,
    command: 'extract',
    answer: 'attributes',
  },
  {
    what: '2.4·10^5 links in one paragraph',
    name: 'links.html',
    make: () => `${html}<p>${'<a href="/x">hola </a>'.repeat(2.4e5)}`,
    command: 'extract',
    answer: 'line',
  },
  {
    what: 'a line of 20 MB',
    name: 'line.txt',
    make: () => sentence.repeat(20e6 / sentence.length),
    command: 'extract',
    answer: 'line',
  },
  { what: '2·10^6 lines', name: 'lines.txt', make: () => 'hola\n'.repeat(2e6), command: 'extract', answer: 'lines' },
  {
    what: 'a text of 19 MB, in a worker',
    name: 'text.txt',
    make: () => `${sentence.repeat(11)}\n`.repeat(18_000),
    command: 'batch',
    answer: 'text',
  },
  {
    what: 'a byline of 2·10^6 words, text',
    name: 'byline.txt',
    make: () => `El puente\n${byline}\n${`${sentence}\n`.repeat(20)}`,
    command: 'extract',
    answer: 'line',
  },
  {
    what: 'the same, HTML',
    name: 'byline.html',
    make: () => `${html}<div class="byline">${byline}</div>${article}`,
    command: 'extract',
    answer: 'line',
  },
  {
    what: 'JSON-LD of 5·10^5 brackets',
    name: 'brackets.html',
    make: () => jsonLd('['.repeat(5e5) + ']'.repeat(5e5)),
    command: 'extract',
    answer: 'json-ld-depth',
  },
  {
    what: 'JSON-LD of 20 MB',
    name: 'json-ld.html',
    make: () => jsonLd(`[${'{"@type":"Thing"},'.repeat(1.2e6)}{}]`),
    command: 'extract',
    answer: 'json-ld',
  },
  { what: '4 GiB in a gzip of 4 MB', name: 'zeros.gz', make: gigabytes, command: 'extract', answer: 'ratio' },
  {
    what: '4 GiB in a gzip in a gzip of some kB',
    name: 'twice.gz',
    make: () => gzipSync(gigabytes(), { level: 9 }),
    command: 'batch',
    answer: 'ratio',
  },
  {
    what: '4 GiB of one NDJSON line in a gzip',
    name: 'line.ndjson.gz',
    make: () => Buffer.concat([gzipSync('{"text":"a"}\n'), gigabytes()]),
    command: 'batch',
    answer: 'ratio',
  },
  { what: '4 GiB in 131 kB of zstd', name: 'runs.zst', make: runs, command: 'extract', answer: 'ratio' },
  {
    what: 'zstd that asks for a window of 2 GiB',
    name: 'window.zst',
    make: () => zstdFrame(31, [raw(sentence)]),
    command: 'batch',
    answer: 'unreadable',
  },
  {
    what: '30,000 blocks of zstd, each of one byte, in a window of 128 MiB, cut off',
    name: 'blocks.zst',
    make: () => zstdFrame(27, Array(30_000).fill(raw('a'))).subarray(0, -1),
    command: 'batch',
    answer: 'unreadable',
  },
  {
    what: 'a block of zstd that copies 8 GB',
    name: 'copies.zst',
    make: () => zstdFrame(21, [copies(65_000)]),
    command: 'batch',
    answer: 'unreadable',
  },
  {
    what: 'a page of Parquet, packed by zstd, that copies 8 GB',
    name: 'copies.parquet',
    make: () => parquet('ZSTD', zstdFrame(21, [copies(65_000)])),
    command: 'batch',
    answer: 'unreadable',
  },
  {
    what: 'a page of Parquet whose LZ4 leads back to where it begins',
    name: 'back.parquet',
    make: () => parquet('LZ4', hadoop(Buffer.alloc(16), { packed: -8, unpacked: 0 })),
    command: 'batch',
    answer: 'unreadable',
  },
  {
    what: 'zips in zips in zips, six deep',
    name: 'zips.zip',
    make: () => zips(6),
    command: 'batch',
    answer: 'archives',
  },
  {
    what: 'a zip that lists one file of 64 MB 1,000 times',
    name: 'overlap.zip',
    make: () => zip([{ name: 'a.txt', bytes: Buffer.alloc(64e6, 'a'), times: 1000 }]),
    command: 'batch',
    answer: 'ratio',
  },
  {
    what: 'a tar of 3,000 empty files, where 1,000 are allowed',
    name: 'members.tar',
    make: () => tar(3000),
    command: 'batch',
    flags: ['--limit', 'members=1000'],
    answer: 'members',
  },
  {
    what: 'a WARC record of 4 GiB in gzip',
    name: 'record.warc.gz',
    make: () => Buffer.concat([gzipSync('WARC/1.0\r\nContent-Length: 4294967296\r\n\r\n'), gigabytes()]),
    command: 'batch',
    answer: 'ratio',
  },
  {
    what: 'a WARC page that zstd packs 4 GiB into',
    name: 'page.warc',
    make: () => warc('Content-Encoding: zstd\r\n', runs()),
    command: 'batch',
    answer: 'bytes',
  },
  {
    what: 'Parquet: 50,000 rows of one page of 1 MB',
    name: 'rows.parquet',
    make: dictionary,
    command: 'batch',
    flags: ['--limit', 'bytes=8m,ratio=20'],
    answer: 'ratio',
  },
  {
    what: 'a CSV cell of 100 MB',
    name: 'cell.csv',
    make: () => `id,text\n1,"${sentence.repeat(100e6 / sentence.length)}"\n2,hola\n`,
    command: 'batch',
    answer: 'bytes',
  },
  {
    what: 'a line of NDJSON of 100 MB',
    name: 'line.ndjson',
    make: () => `{"text":"${sentence.repeat(100e6 / sentence.length)}"}\n{"text":"hola"}\n`,
    command: 'pipe',
    answer: 'bytes',
  },
  {
    what: 'a row of CSV with 66 million commas, in a gzip',
    name: 'commas.csv.gz',
    make: () => gzipSync(`id,text\n1,hola${','.repeat(66e6)}\n2,hola\n`, { level: 9 }),
    command: 'batch',
    answer: 'values',
  },
  {
    what: 'a line of NDJSON with 2·10^7 lists',
    name: 'lists.ndjson',
    make: () => `{"text":"hola","x":[${'[],'.repeat(2e7)}1]}\n{"text":"hola"}\n`,
    command: 'batch',
    answer: 'values',
  },
  {
    what: 'the same of objects',
    name: 'objects.ndjson',
    make: () => `{"text":"hola","x":[${'{},'.repeat(2e7)}1]}\n{"text":"hola"}\n`,
    command: 'pipe',
    answer: 'values',
  },
  {
    what: 'a text that takes longer than it may',
    name: 'slow.txt',
    make: () => `${sentence}\n`.repeat(19_000),
    command: 'batch',
    flags: ['--timeout', '0.02'],
    answer: 'timeout',
  },
];
