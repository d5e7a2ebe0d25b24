import { describe, expect, it } from 'vitest';
import type { LabelledBlock, Role } from '../../src/label/role.ts';
import { type Document, type Link, noMetadata } from '../../src/read/document.ts';
import { lineRows, writeLines } from '../../src/write/lines.ts';

const text = '😀 Título\nOtra nota';

const block = (start: number, end: number, role: Role, links: readonly Link[] = []): LabelledBlock => ({
  text: text.slice(start, end),
  start,
  end,
  form: 'line',
  level: 0,
  list: null,
  place: null,
  links,
  strong: 0,
  image: null,
  time: null,
  gap: 0,
  role,
  confidence: 0.988,
});

const document: Document = {
  type: 'text',
  text,
  encoding: 'utf-8',
  digest: '0123456789abcdef0123',
  blocks: [],
  metadata: noMetadata,
  notices: [],
};

const blocks = [block(0, 9, 'headline'), block(10, 19, 'related', [{ start: 0, end: 9, href: '/otra' }])];

describe('lineRows', () => {
  it('counts spans in code points and resolves the link of a block', () => {
    expect(lineRows({ document, blocks }, { id: 'a', url: 'https://example.org/x/' })).toEqual([
      { id: 'a', n: 1, start: 0, end: 8, role: 'headline', confidence: 0.988, text: '😀 Título', url: null },
      {
        id: 'a',
        n: 2,
        start: 9,
        end: 18,
        role: 'related',
        confidence: 0.988,
        text: 'Otra nota',
        url: 'https://example.org/otra',
      },
    ]);
  });

  it('is named by the digest and resolves against the address that the page names', () => {
    const urls = ['/relative', 'https://example.org/y/'].map((value) => ({
      value,
      from: 'link' as const,
      path: 'canonical',
      span: [0, 0] as const,
    }));
    const named = { ...document, metadata: { ...noMetadata, urls } };
    expect(lineRows({ document: named, blocks }, {})[1]).toMatchObject({
      id: '0123456789abcdef',
      url: 'https://example.org/otra',
    });
  });

  it('keeps an address as written when there is nothing to resolve it against', () => {
    expect(lineRows({ document, blocks }, {})[1]?.url).toBe('/otra');
  });
});

describe('writeLines', () => {
  it('writes a row a line', () => {
    const rows = lineRows({ document, blocks }, { id: 'a' });
    const lines = writeLines(rows).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines.map((line) => JSON.parse(line))).toEqual(rows);
    expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual([
      'id',
      'n',
      'start',
      'end',
      'role',
      'confidence',
      'text',
      'url',
    ]);
    expect(writeLines([])).toBe('');
  });
});
