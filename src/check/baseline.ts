import { isObject, type Json, type JsonObject } from './json.ts';
import type { Outcome } from './outcome.ts';
import { reportSchema } from './report-schema.ts';
import { scoreOf } from './score/overlap.ts';

/** How the fields of a case stood in an earlier run. */
export type Baseline = ReadonlyMap<string, ReadonlyMap<string, Standing>>;

/** How a field stood: whether it was as expected, and its score. */
interface Standing {
  right: boolean;
  f1: number;
}

/** A field of a case that is not as it was; null where it had not been compared, or could not be. */
export interface Change {
  name: string;
  field: string;
  before: Standing | null;
  now: Standing | null;
}

export interface BaselineComparison {
  better: Change[];
  worse: Change[];
  /** Cases that the earlier run had, and those it had not. */
  gone: string[];
  added: string[];
}

/** What the scores of one field must differ by to be said to differ. */
const noticeable = 0.001;

/** Reads the report of an earlier run (`--reporter json`); null where it is none. */
export function readBaseline(report: Json): Baseline | null {
  if (!isObject(report) || report.schema !== reportSchema || !Array.isArray(report.cases)) return null;
  return new Map(
    report.cases.filter(isObject).map((each) => [
      String(each.name),
      new Map(
        Object.entries(isObject(each.fields) ? each.fields : {})
          .filter((entry): entry is [string, Standing & JsonObject] => isObject(entry[1]))
          .map(([field, { right, f1 }]) => [field, { right, f1 }]),
      ),
    ]),
  );
}

/** What got better and what worse, field by field. A case that is broken now is worse. */
export function compareWith(baseline: Baseline, outcomes: readonly Outcome[]): BaselineComparison {
  const changes = outcomes.flatMap((outcome) => changesOf(outcome, baseline.get(outcome.name)));
  const names = new Set(outcomes.map(({ name }) => name));
  return {
    better: changes.filter(({ by }) => by > 0).map(({ change }) => change),
    worse: changes.filter(({ by }) => by < 0).map(({ change }) => change),
    gone: [...baseline.keys()].filter((name) => !names.has(name)),
    added: [...names].filter((name) => !baseline.has(name)),
  };
}

function changesOf(
  outcome: Outcome,
  earlier: ReadonlyMap<string, Standing> | undefined,
): { change: Change; by: number }[] {
  const { name, status, fields } = outcome;
  if (status === 'broken') return [{ change: { name, field: 'broken', before: null, now: null }, by: -1 }];
  return fields.flatMap(({ field, right, overlap }) => {
    const before = earlier?.get(field);
    const now: Standing = { right, f1: scoreOf(overlap).f1 };
    // What is new has nothing to be worse than, but it should be right.
    const was = before ?? { ...now, right: right || !isKnown(field, outcome) };
    const by = Number(right) - Number(was.right) || (right ? 0 : beyond(now.f1 - was.f1));
    return by === 0 ? [] : [{ change: { name, field, before: before ?? null, now }, by }];
  });
}

const beyond = (change: number): number => (Math.abs(change) < noticeable ? 0 : change);

const isKnown = (name: string, { differences }: Outcome): boolean =>
  differences.every(({ field, weight }) => field !== name || weight === 'known');
