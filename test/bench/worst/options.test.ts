import { expect, test } from 'vitest';
import { worstOptions } from '../../../bench/worst/options.ts';

test('a set is a corpus, perhaps a type of page, and a mode', () => {
  expect(worstOptions(['--corpora', 'dir'])).toMatchObject({
    corpus: 'roles',
    pageType: null,
    mode: 'html',
    pages: 20,
  });
  const set = ['--corpora', 'dir', '--set', 'wcxb:article:text-runs'];
  expect(worstOptions(set)).toMatchObject({ corpus: 'wcxb', pageType: 'article', mode: 'text-runs' });
});

test('help is no set of options', () => {
  expect(worstOptions(['--help'])).toBeNull();
});

test.each([
  [[], 'name the folder'],
  [['--nope'], '--nope'],
  [['--set', 'roles'], 'corpus:mode'],
  [['--set', 'a:b:c:html'], 'corpus:mode'],
  [['--set', 'roles:json'], 'no mode json'],
  [['--role', 'title'], 'no role title'],
  [['--pages', '0'], '--pages 0'],
  [['--lines', 'x'], '--lines x'],
])('wrong use is said: %j', (args, message) => {
  expect(() => worstOptions(args.length > 0 ? ['--corpora', 'dir', ...args] : [])).toThrow(message);
});
