import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellFile, shellWord } from '../../src/node/shell-word.ts';

test.each(['a.html', "el puerto's", '$(reboot)`id`', '~root', 'dos\nlíneas\u202e', "a\\b'\t", '-o', '', '*'])(
  'a shell takes %o for one word',
  (word) => {
    const written = shellWord(word);
    expect(written).not.toMatch(/[\n\t\u202e]/);
    const { stdout } = spawnSync('bash', ['-c', `printf '%s|' -- ${written}`], { encoding: 'utf8' });
    expect(stdout).toBe(`--|${word}|`);
  },
);

test('the name of a file is never taken for an option', () => {
  expect(shellFile('-rf.html')).toBe('./-rf.html');
  expect(shellFile('-')).toBe('-');
});
