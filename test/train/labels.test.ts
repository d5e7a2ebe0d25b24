import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { roles as knownRoles } from '../../src/label/role.ts';
import { openCorpora } from '../../train/corpora.ts';
import { labelFiles, readLabels, textHash } from '../../train/labels.ts';
import { corpusFolder } from '../corpora.ts';

const kept = fileURLToPath(new URL('../../train/labels/', import.meta.url));
function freshFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'recorte-labels-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function written(content: string): string {
  const file = path.join(freshFolder(), 'page.roles');
  writeFileSync(file, content);
  return file;
}

describe('line labels', () => {
  test('give a role to every line, and what the head says', () => {
    const head = '# text-sha256: abc\nheadline:\nauthors: Ana Paz; EFE\ndate: 2025-01-02\nlang: es\nkind: news\n';
    expect(readLabels(written(`${head}---\n1-3 nav\n4 headline\n5 byline+date\n`))).toEqual({
      hash: 'abc',
      roles: ['nav', 'nav', 'nav', 'headline', 'byline+date'],
      authors: ['Ana Paz', 'EFE'],
      date: '2025-01-02',
      lang: 'es',
      kind: 'news',
    });
  });

  test.each([
    ['a gap', '1-3 nav\n5 body\n'],
    ['an overlap', '1-3 nav\n3 body\n'],
    ['a range backwards', '1-3 nav\n4-2 body\n'],
    ['no role', '1-3\n'],
  ])('with %s are refused by file and line', (_, ranges) => {
    const file = written(`# text-sha256: abc\n---\n${ranges}`);
    expect(() => readLabels(file)).toThrow(file);
  });

  test('are found by corpus and id', () => {
    const folder = freshFolder();
    mkdirSync(path.join(folder, 'fundus'));
    writeFileSync(path.join(folder, 'fundus/a.b.roles'), '');
    writeFileSync(path.join(folder, 'fundus/notes.txt'), '');
    expect(labelFiles(folder)).toEqual([{ corpus: 'fundus', id: 'a.b', file: path.join(folder, 'fundus/a.b.roles') }]);
    expect(labelFiles(path.join(folder, 'nowhere'))).toEqual([]);
  });

  test('name the hash of a text whose last line is ended', () => {
    expect(textHash('a')).toBe('87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7');
  });
});

test('the labels kept here cover their lines with known roles', () => {
  const files = labelFiles(kept);
  expect(files.length).toBeGreaterThanOrEqual(200);
  const known = new Set<string>(knownRoles);
  for (const { file } of files) {
    const { hash, roles } = readLabels(file);
    expect(hash, file).toMatch(/^[0-9a-f]{64}$/);
    expect(
      roles.flatMap((role) => role.split('+')).filter((role) => !known.has(role)),
      file,
    ).toEqual([]);
  }
});

const corpora = corpusFolder() ?? '';

describe.skipIf(!corpora)('with the pages at hand', () => {
  test('the labels kept here are of the text that their pages flatten to', () => {
    const { pages } = openCorpora(corpora, kept);
    const labelled = new Set(labelFiles(kept).map(({ corpus, id }) => `${corpus}/${id}`));
    let found = 0;
    for (const { corpus, row, lines } of pages()) {
      // lines come first; pages that are known by less follow
      if (lines.length === 0) break;
      if (labelled.has(`${corpus}/${row.id}`)) found++;
    }
    expect(found).toBe(labelled.size);
  });
});
