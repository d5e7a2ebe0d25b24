import type { Fact } from '../../read/document.ts';

/** Makes a function: whether one of the types that the metadata state is like this, in small letters. */
export function statesType(facts: readonly Fact[]): (pattern: RegExp) => boolean {
  const types = facts.map(({ value }) => value.toLowerCase());
  return (pattern) => types.some((type) => pattern.test(type));
}
