import type fc from 'fast-check';

/** What is fuzzed: the inputs, and a run that throws where a promise is broken. */
export interface Target {
  name: string;
  input: fc.Arbitrary<unknown>;
  run(input: never): void | Promise<void>;
}

export function target<Input>(
  name: string,
  input: fc.Arbitrary<Input>,
  run: (input: Input) => void | Promise<void>,
): Target {
  return { name, input, run: run as Target['run'] };
}

/** Throws, saying what is broken. */
export function hold(promise: string, held: boolean): void {
  if (!held) throw new Error(`broken: ${promise}`);
}
