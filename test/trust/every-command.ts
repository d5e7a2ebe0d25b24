import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { otherPage, page } from '../cli/recorte.ts';
import { zip } from '../dump/sources/zip.ts';

/** What a page would have loaded by something that loads. */
const html = `<html><head><base href="https://example.org/"><link rel="stylesheet" href="/a.css"><script src="https://example.org/a.js"></script>
<link rel="canonical" href="https://example.org/nota"></head><body><img src="https://example.org/a.png"><iframe src="//example.org/"></iframe>
<article><h1>El puerto reabre</h1><p>${page}</p></article></body></html>`;

const warc = (body: string): string =>
  `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/nota\r\nContent-Type: application/http\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}\r\n\r\n`;

/** Puts inputs of every kind into a folder. */
export function putInputs(folder: string): void {
  const files: Record<string, string | Uint8Array> = {
    'a.txt': page,
    'b.html': html,
    'c.html.gz': gzipSync(html),
    'd.ndjson': `${JSON.stringify({ html, url: 'https://example.org/x' })}\n`,
    'e.zip': zip([['dentro.zip', zip([['f.html', html]])]]),
    'g.warc': warc(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${html}`),
    'h.csv': `url,text\nhttps://example.org/y,"${otherPage.replaceAll('"', '""')}"\n`,
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

interface Run {
  args: string[];
  input?: string;
  /** What stands in the working folder afterwards, besides the inputs in `in`. */
  leaves?: RegExp;
}

const url = ['--url', 'https://example.org/nota'];

/** Each command in the ways that read, load or write something of their own. */
export const runs: readonly Run[] = [
  { args: ['in/b.html', ...url] },
  { args: ['extract', '--links', '--provenance', 'in/a.txt', 'in/c.html.gz', ...url] },
  { args: ['-o', 'out.md', 'in/b.html'], leaves: /^out\.md$/ },
  { args: ['--lines', 'in/a.txt'] },
  { args: ['batch', 'in', '-q'] },
  {
    args: ['batch', 'in', '-j', '2', '-o', 'out.ndjson', '--report', 'report.html'],
    leaves: /^(?:out\.ndjson(?:\.checkpoint)?|report\.html)$/,
  },
  { args: ['batch', 'in', '-o', 'out.parquet'], leaves: /^out\.parquet(?:\.checkpoint|\/part-00000\.parquet)?$/ },
  { args: ['batch', 'in', '-o', 'out/'], leaves: /^out(?:\.checkpoint|\/\d{6}-[a-z\d-]+\.json)?$/ },
  { args: ['batch', 'in', '-o', 'out.csv.gz', '--csv-safe'], leaves: /^out\.csv\.gz(?:\.checkpoint)?$/ },
  { args: ['pipe'], input: `${JSON.stringify({ html, url: 'https://example.org/x' })}\n` },
  { args: ['pipe', '--jobs', '2'], input: `${JSON.stringify({ html })}\n`.repeat(3) },
  { args: ['explain', '--why', 'in/b.html'] },
  {
    args: ['explain', '--html', 'pages', 'in/a.txt', 'in/b.html'],
    leaves: /^pages(?:\/(?:index|a\.txt|b\.html)\.html)?$/,
  },
  {
    args: ['check', '--init', '--yes', 'in/b.html'],
    leaves: /^fixtures(?:\/b(?:\/(?:input\.html|expected\.json))?)?$/,
  },
  { args: ['check', '--scores', 'in'] },
  { args: ['schema'] },
  { args: ['schema', '--for', 'duckdb'] },
  { args: ['completions', 'bash'] },
  { args: ['--help'] },
  { args: ['--version'] },
];
