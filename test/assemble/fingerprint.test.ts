import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../src/assemble/fingerprint.ts';
import { simhash } from '../../src/assemble/simhash.ts';

const distance = (a: string, b: string): number => {
  const bits = (BigInt(`0x${a}`) ^ BigInt(`0x${b}`)).toString(2);
  return [...bits].filter((bit) => bit === '1').length;
};

const story = Array.from({ length: 200 }, (_, i) => `palabra${i % 37} de ${i}`).join(' ');

test('a fingerprint sees letters and digits only', () => {
  expect(fingerprint('El puente, 12.')).toBe(fingerprint('el  PUENTE «12»'));
  expect(fingerprint('El puente, 12.')).not.toBe(fingerprint('El puente, 13.'));
  // printf elpuente12 | sha256sum | cut -c1-16
  expect(fingerprint('El puente, 12.')).toBe('d73ff67fb819f2e3');
});

test('near-duplicates differ in few bits, other texts in many', () => {
  expect(distance(simhash(story), simhash(`${story} Con una línea más al final.`))).toBeLessThanOrEqual(6);
  expect(distance(simhash(story), simhash([...story].reverse().join('')))).toBeGreaterThan(12);
});

test('scripts without blanks are compared by characters', () => {
  const text = '橋の工事は夏までに終わらないが、住民は歩いて渡ることができると市長は述べた。'.repeat(3);
  expect(simhash(text)).not.toBe('0000000000000000');
  expect(distance(simhash(text), simhash(`${text}以上。`))).toBeLessThanOrEqual(12);
});

test('both are 16 hex digits, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(simhash(text)).toMatch(/^[0-9a-f]{16}$/);
      expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/);
    }),
  );
  expect(simhash('')).toBe('0000000000000000');
});
