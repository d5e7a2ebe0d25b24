import fc from 'fast-check';
import { expect, it } from 'vitest';
import { documentName, isDocumentName } from '../../../src/dump/output/document-name.ts';

it.each([
  [1, 'https://example.org/2025/06/Nota-del-Día.html?x=1#y', '000001-nota-del-dia.json'],
  [42, 'pages/año/portada.HTML.gz', '000042-portada.json'],
  [7, '新闻', '000007.json'],
  [7, '', '000007.json'],
  [7, 'https://example.org/', '000007-example-org.json'],
  [10_000, 'con', '010000-con.json'],
  [10_001, 'a', '00001/010001-a.json'],
  [1_234_567, 'a', '00123/1234567-a.json'],
])('%d %s', (number, name, file) => {
  expect(documentName(number, name, '.json')).toBe(file);
});

it('is safe, told by its look, and never that of another document', () => {
  const named = fc.tuple(fc.integer({ min: 1, max: 3_000_000 }), fc.string({ unit: 'binary', maxLength: 30 }));
  fc.assert(
    fc.property(named, named, ([n, name], [m, other]) => {
      const file = documentName(n, name, '.md');
      expect(file).toMatch(/^(?:\d{5}\/)?[a-z\d-]{6,80}\.md$/);
      expect(isDocumentName(file.replace(/^.*\//, ''), ['.json', '.md'])).toBe(true);
      expect(isDocumentName(file.replace(/^.*\//, ''), ['.json'])).toBe(false);
      if (n !== m) expect(documentName(m, other, '.md')).not.toBe(file);
    }),
  );
}, 60_000);
