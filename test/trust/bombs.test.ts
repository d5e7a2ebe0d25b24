import { expect, it } from 'vitest';
import { bombs } from '../../bench/trust/bombs.mjs';
import { isAnswered, set } from '../../bench/trust/run.mjs';

it.each(bombs)(
  '$what: $answer',
  async (bomb) => {
    const ended = await set(bomb);
    expect(isAnswered(bomb, ended) ? bomb.answer : ended.said.slice(0, 2000)).toBe(bomb.answer);
    // What is over a limit fails; what is only left out of a page does not. Nothing ends the run.
    expect(ended.code).toBe(/too-deep|json-ld/.test(bomb.answer) ? 0 : 1);
  },
  60_000,
);
