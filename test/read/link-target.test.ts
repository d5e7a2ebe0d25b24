import { describe, expect, it } from 'vitest';
import { linkTarget, parsedAddress } from '../../src/read/link-target.ts';

const base = 'https://example.org/a/b';
const block = (links: [number, number, string][]) => ({
  text: '0123456789',
  links: links.map(([start, end, href]) => ({ start, end, href })),
});

describe('linkTarget', () => {
  it.each([
    ['a link over half of the text', [[0, 5, '/x']], 'https://example.org/x'],
    [
      'two links to one address',
      [
        [0, 3, '/x'],
        [4, 6, '/x'],
      ],
      'https://example.org/x',
    ],
    ['a link over less', [[0, 4, '/x']], null],
    [
      'two addresses',
      [
        [0, 4, '/x'],
        [5, 9, '/y'],
      ],
      null,
    ],
    ['a place in the page', [[0, 9, '#x']], null],
    ['a script', [[0, 9, 'javascript:x()']], null],
    ['a mail address', [[0, 9, 'mailto:x@example.org']], null],
    ['no address at all', [[0, 9, 'http://']], null],
    ['a name and a password', [[0, 9, 'https://ana:clave@example.org/x']], 'https://example.org/x'],
    ['no link', [], null],
  ] as [string, [number, number, string][], string | null][])('%s', (_, links, target) => {
    expect(linkTarget(block(links), base)).toBe(target);
  });

  it('is as written without a base', () => {
    expect(linkTarget(block([[0, 9, ' x/y ']]), null)).toBe('x/y');
    expect(linkTarget(block([[0, 9, 'https://example.org']]), null)).toBe('https://example.org/');
    expect(linkTarget(block([[0, 9, 'mailto:x']]), null)).toBeNull();
  });
});

it('a host with accents is one however often it was asked for', () => {
  const seen = new Set(Array.from({ length: 20_000 }, () => parsedAddress('https://añoviejo.example/puente')?.href));
  expect([...seen]).toEqual(['https://xn--aoviejo-4za.example/puente']);
});
