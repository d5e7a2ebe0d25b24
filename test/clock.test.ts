import { describe, expect, it } from 'vitest';
import { tick, withClock } from '../src/clock.ts';
import { loadEngine } from '../src/engine.ts';
import type { SourceType } from '../src/read/document.ts';

const sentence = (n: number): string =>
  `El puerto de Villaseca reabre el ${1 + (n % 28)} de junio de 2025, según anunció en su informe ${n} la comisión.`;
const lines = Array.from({ length: 1500 }, (_, n) => sentence(n));

const documents: readonly [SourceType, string][] = [
  ['text', lines.join('\n')],
  ['markdown', `# El puerto reabre\n\n${lines.map((line) => `**Puerto**: ${line}`).join('\n\n')}`],
  ['html', `<!doctype html><h1>El puerto reabre</h1>${lines.map((line) => `<p>${line}</p>`).join('')}`],
];

class Late extends Error {}

describe('a document of many lines is stopped wherever it is:', () => {
  it.each(documents)('%s', async (type, page) => {
    const engine = await loadEngine({});
    const whole = await engine.extract(page, { type });
    let looks = 0;
    const watched = await engine.extract(page, { type }, () => {
      looks++;
    });
    expect(watched).toEqual(whole);
    // Between the stages there are three.
    expect(looks).toBeGreaterThan(8);
    for (const last of [1, 2, 5, looks]) {
      let left = last;
      const check = (): void => {
        if (--left === 0) throw new Late();
      };
      await expect(engine.extract(page, { type }, check)).rejects.toThrow(Late);
    }
    expect(await engine.extract(page, { type })).toEqual(whole);
  });
});

it('is looked at every thousand rounds, while there is one', () => {
  let looks = 0;
  const count = (): void => {
    looks++;
  };
  const work = (): void => {
    for (let round = 0; round < 4096; round++) tick();
    tick(5000);
  };
  withClock(count, work);
  expect(looks).toBe(5);
  work();
  withClock(undefined, work);
  expect(looks).toBe(5);
});
