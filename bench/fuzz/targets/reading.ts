import fc from 'fast-check';
import { RecorteError } from '../../../src/errors.ts';
import { type Document, read, type SourceType } from '../../../src/index.ts';
import { isBlank } from '../../../src/read/white-space.ts';
import { html, jsonLd, markdown, text } from '../grammar.ts';
import { mutated, mutatedBytes } from '../mutate.ts';
import type { Seeds } from '../seeds.ts';
import { hold, type Target, target } from '../target.ts';

/** Reads, taking a refusal for an answer. */
export function readOrRefuse(input: string | Uint8Array, type?: SourceType, encoding?: string): Document | null {
  try {
    return read(input, { type, encoding });
  } catch (error) {
    if (error instanceof RecorteError && error.code !== 'internal') return null;
    throw error;
  }
}

export function checkDocument(document: Document): void {
  const { blocks, text: source } = document;
  hold('the text is well-formed', source.isWellFormed());
  let last = 0;
  for (const { start, end, text: shown, links } of blocks) {
    hold('blocks stand in order and do not overlap', start >= last && end > start && end <= source.length);
    hold('a block shows something', shown.trim() !== '');
    hold('a block is well-formed', shown.isWellFormed());
    for (const link of links)
      hold('a link lies in its block', link.start >= 0 && link.start < link.end && link.end <= shown.length);
    last = end;
  }
}

function checkCover({ blocks, text: source }: Document): void {
  let at = 0;
  for (const { start, end } of [...blocks, { start: source.length, end: source.length }]) {
    for (; at < start; at++) hold('blocks cover what shows', isBlank(source.charCodeAt(at)));
    at = end;
  }
}

const labels = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'gb18030',
  'iso-2022-jp',
  'big5',
  'euc-kr',
  'windows-1256',
  'ibm866',
  'x-user-defined',
];

export function readingTargets(seeds: Seeds): Target[] {
  const pages = [...seeds.html, ...seeds.text];
  const encoded = pages
    .map((page) => page.slice(0, 4000))
    .flatMap((page) => [Buffer.from(page), Buffer.from(page, 'utf16le'), Buffer.from(page, 'latin1')]);
  const marks = ['efbbbf', 'fffe', 'feff', '1b2442', 'c0af', 'eda080', '00'].map((hex) => Buffer.from(hex, 'hex'));
  const jsonLdPage = jsonLd.map(
    (script) => `<!doctype html><script type="application/ld+json">${script}</script><h1>El puente</h1>`,
  );
  return [
    target(
      'decode',
      fc.tuple(mutatedBytes([...encoded, ...marks]), fc.option(fc.constantFrom(...labels), { freq: 3 })),
      ([bytes, encoding]) => {
        const document = readOrRefuse(bytes, undefined, encoding ?? undefined);
        if (document) checkDocument(document);
      },
    ),
    target('html', fc.oneof(html, mutated(seeds.html)), (input) => {
      const document = readOrRefuse(input, 'html');
      if (document) checkDocument(document);
    }),
    target('text', fc.oneof(text, mutated(seeds.text)), (input) => {
      const document = readOrRefuse(input, 'text');
      if (!document) return;
      checkDocument(document);
      if (document.blocks.length > 0) checkCover(document);
    }),
    target('markdown', fc.oneof(markdown, mutated([...seeds.markdown, ...seeds.text])), (input) => {
      const document = readOrRefuse(input, 'markdown');
      if (document) checkDocument(document);
    }),
    target('metadata', fc.oneof(jsonLdPage, mutated(seeds.html.map(headOf))), (input) => {
      const document = readOrRefuse(input, 'html');
      for (const list of Object.values(document?.metadata ?? {})) {
        for (const fact of Array.isArray(list) ? list : list ? [list] : []) {
          hold('a fact says something, in whole characters', fact.value.trim() !== '' && fact.value.isWellFormed());
          hold('a fact lies in the page', fact.span[0] >= 0 && fact.span[1] <= input.length);
        }
      }
    }),
  ];
}

/** Where the metadata stands. */
const headOf = (page: string): string => page.slice(0, page.search(/<\/head>|<body/i) + 1 || 4000);
