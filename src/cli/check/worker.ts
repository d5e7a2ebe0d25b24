import type { BrokenCase, Case } from '../../check/case.ts';
import type { Outcome } from '../../check/outcome.ts';
import { type Engine, loadEngine } from '../../engine.ts';
import { checkCase, type Terms } from './check-case.ts';

/** What a worker is sent. */
export interface Task {
  each: Case | BrokenCase;
  terms: Terms;
  model: string | undefined;
}

let engine: Promise<Engine> | undefined;

/** Checks one case in a thread of its own. */
export default async function check({ each, terms, model }: Task): Promise<Outcome> {
  engine ??= loadEngine({ model });
  return checkCase(each, terms, await engine);
}
