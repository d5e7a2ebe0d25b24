import { expect, it } from 'vitest';
import { heedAsFirst, heedInterrupts } from '../../src/cli/interrupts.ts';

const heeded = (): boolean =>
  process.listenerCount('SIGINT') > before.SIGINT && process.listenerCount('SIGTERM') > before.SIGTERM;
const before = { SIGINT: process.listenerCount('SIGINT'), SIGTERM: process.listenerCount('SIGTERM') };

it('heeds interrupts as long as anyone asks for it, and leaves them to the system else', () => {
  expect(heeded()).toBe(false);
  const nothing = (): void => {};
  const first = heedInterrupts(nothing);
  const second = heedInterrupts(nothing);
  expect(heeded()).toBe(true);
  first();
  first();
  expect(heeded()).toBe(true);
  second();
  expect(heeded()).toBe(false);
});

it('heeds them in the first process of a container, which the system does not end', () => {
  const release = heedAsFirst(1);
  expect(heeded()).toBe(true);
  release();
  heedAsFirst(2);
  expect(heeded()).toBe(false);
});
