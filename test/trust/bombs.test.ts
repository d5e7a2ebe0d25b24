import { expect, it } from 'vitest';
import { bombs } from '../../bench/trust/bombs.mjs';
import { isAnswered, set } from '../../bench/trust/run.mjs';
import { otherPage } from '../cli/recorte.ts';

/** What is said of the input behind: its Article; where time is short, that or an error of its own. */
const goodRow = (answer: string): RegExp =>
  answer === 'timeout' ? /"name":"otra\.txt"/ : /"name":"otra\.txt".*"headline":"La biblioteca de Montearroyo/;

it.each(bombs)(
  '$what: $answer',
  async (bomb) => {
    const ended = await set(bomb, bomb.command === 'batch' ? { 'otra.txt': otherPage } : {});
    expect(isAnswered(bomb, ended) ? bomb.answer : ended.said.slice(0, 2000)).toBe(bomb.answer);
    // What is over a limit fails; what is only left out of a page does not. Nothing ends the run.
    expect(ended.code).toBe(/too-deep|json-ld/.test(bomb.answer) ? 0 : 1);
    if (bomb.command === 'batch') expect(ended.said).toMatch(goodRow(bomb.answer));
  },
  60_000,
);
