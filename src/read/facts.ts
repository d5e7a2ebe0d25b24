import { type Fact, type FactSource, type Metadata, noMetadata } from './document.ts';

/** A list of the metadata. */
export type FactList = { [Key in keyof Metadata]: Metadata[Key] extends readonly Fact[] ? Key : never }[keyof Metadata];

/** Gathers facts in page order; ends up as Metadata. */
export interface Facts {
  add(key: FactList, fact: Fact): void;
  setPageTitle(fact: Fact): void;
  /** What has been gathered, facts of JSON-LD first. */
  metadata(): Metadata;
}

const firstIs: Readonly<Partial<Record<FactSource, number>>> = { 'json-ld': 0, meta: 1, microdata: 2, time: 3 };
const rank = (fact: Fact): number => firstIs[fact.from] ?? 4;

/** Longer values of one fact are no titles, names or dates; only `articleBodies` are let through. */
const maxLength = 4000;
const maxFacts = 200;

/** @param end where the source ends: the parser puts the end of what is not closed one behind it */
export function gatherFacts(mend: (text: string) => string, end = Number.POSITIVE_INFINITY): Facts {
  const { pageTitle: _, ...none } = noMetadata;
  const lists = Object.fromEntries(Object.keys(none).map((key) => [key, []])) as unknown as Record<FactList, Fact[]>;
  let pageTitle: Fact | null = null;
  const clean = (fact: Fact): Fact | null => {
    // An escape of JSON can name half a character.
    const value = mend(fact.value).trim().toWellFormed();
    return value ? { ...fact, value, span: [fact.span[0], Math.min(fact.span[1], end)] } : null;
  };
  return {
    add(key, fact) {
      const kept = clean(fact);
      if (!kept || lists[key].length >= maxFacts) return;
      if (key === 'articleBodies' || kept.value.length <= maxLength) lists[key].push(kept);
    },
    setPageTitle(fact) {
      const kept = clean(fact);
      if (kept && kept.value.length <= maxLength) pageTitle ??= { ...kept, value: kept.value.replace(/\s+/g, ' ') };
    },
    metadata() {
      const sorted = Object.fromEntries(
        Object.entries(lists).map(([key, facts]) => [
          key,
          facts.sort((a, b) => rank(a) - rank(b) || a.span[0] - b.span[0]),
        ]),
      ) as Record<FactList, Fact[]>;
      return { ...sorted, pageTitle };
    },
  };
}

/** The list that each name stands for, from the names for each list, parted by blanks. */
export const listsByName = (names: Readonly<Partial<Record<FactList, string>>>): ReadonlyMap<string, FactList> =>
  new Map(
    Object.entries(names).flatMap(([list, words]) => words.split(' ').map((name) => [name, list as FactList] as const)),
  );
