import { expect, test } from 'vitest';
import { cut } from './cut.ts';

test('spans count code points of the decoded input', () => {
  const input = '😀 El puente viejo\nPor Ana Ruiz\nUn párrafo.';
  const { provenance } = cut(input, ['headline', 'byline', 'body'], { type: 'text', provenance: true });
  const points = [...input];
  const quoted = (pointer: string): string[] | undefined =>
    provenance?.[pointer]?.flatMap(({ spans }) => spans.map(([start, end]) => points.slice(start, end).join('')));
  expect(quoted('/headline')).toEqual(['😀 El puente viejo']);
  expect(quoted('/byline')).toEqual(['Por Ana Ruiz']);
  expect(quoted('/body/0')).toEqual(['Un párrafo.']);
});

test('values from metadata name their tag', () => {
  const meta = '<meta property="og:title" content="El puente">';
  const { provenance } = cut(`${meta}<p>Un párrafo.</p>`, ['body'], {
    type: 'html',
    provenance: true,
  });
  expect(provenance?.['/headline']).toEqual([{ kind: 'meta', path: 'og:title', spans: [[0, meta.length]] }]);
});

test('is left out unless asked for', () => {
  expect(cut('Un párrafo.', ['body'])).not.toHaveProperty('provenance');
});
