import { expect, test } from 'vitest';
import { read } from '../../../src/index.ts';
import { withLikelyLists } from '../../../src/label/decide/likely-enough.ts';
import { type Role, roles } from '../../../src/label/role.ts';
import { scoresOf } from './scores-of.ts';

/** What becomes of one line whose likeliest role is the first of these. */
function roleOf(likely: Partial<Record<Role, number>>, type: 'html' | 'text'): Role {
  const line = 'Una grúa del muelle norte';
  const { blocks } = read(type === 'html' ? `<p>${line}</p>` : line, { type });
  const [role = 'other'] = Object.keys(likely) as Role[];
  const path = Uint8Array.of(roles.indexOf(role));
  return roles[withLikelyLists({ blocks, scores: scoresOf(likely), path })[0] as number] as Role;
}

test('a line of a list stays in it where that is likely enough, in text with less than in HTML', () => {
  expect(roleOf({ caption: 0.45, other: 0.2 }, 'html')).toBe('caption');
  expect(roleOf({ caption: 0.35, other: 0.2 }, 'html')).toBe('other');
  expect(roleOf({ caption: 0.35, other: 0.2 }, 'text')).toBe('caption');
  expect(roleOf({ caption: 0.25, other: 0.2 }, 'text')).toBe('other');
});

test('lines of one list stay or go together, captions each by itself', () => {
  const rolesOf = (role: Role): (string | undefined)[] => {
    const { blocks } = read('<p>Una grúa</p><p>Un muelle</p><p>Un barco</p>', { type: 'html' });
    const scores = scoresOf({ [role]: 0.3, other: 0.2 }, { [role]: 0.9 }, { [role]: 0.35, other: 0.2 });
    const path = new Uint8Array(3).fill(roles.indexOf(role));
    return [...withLikelyLists({ blocks, scores, path })].map((each) => roles[each]);
  };
  expect(rolesOf('trending')).toEqual(['trending', 'trending', 'trending']);
  expect(rolesOf('caption')).toEqual(['other', 'caption', 'other']);
});

test('a line that is not makes no other field', () => {
  expect(roleOf({ related: 0.25, byline: 0.24, body: 0.2, teaser: 0.1 }, 'html')).toBe('teaser');
});

test('what the page decided otherwise is left alone', () => {
  expect(roleOf({ body: 0.25, other: 0.2 }, 'html')).toBe('body');
  expect(roleOf({ deck: 0.2, other: 0.1 }, 'text')).toBe('deck');
});
