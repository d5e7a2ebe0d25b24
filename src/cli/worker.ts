import workerpool from 'workerpool';
import type { BrokenCase, Case } from '../check/case.ts';
import type { Outcome } from '../check/outcome.ts';
import { sizeOf } from '../dump/content.ts';
import type { Answer, Input, Wishes } from '../dump/convert.ts';
import type { StreamLine } from '../dump/records/lines.ts';
import { endWithParent } from '../dump/workers/end-with-parent.ts';
import { reclaim, reclaimSoon } from '../dump/workers/reclaim.ts';
import type { Engine } from '../engine.ts';
import type { Wishes as CheckWishes } from './check/outcomes.ts';
import { compilePatiently } from './patient-compiler.ts';
import type { Answer as PipeAnswer, Wishes as PipeWishes } from './pipe/answer.ts';

// What runs in the processes of batch, pipe and check: see src/dump/workers/pool.ts.

endWithParent();
compilePatiently();

let engine: Promise<Engine> | undefined;

async function begin(wishes: { model: string | undefined }): Promise<Engine> {
  engine ??= import('../engine.ts').then(({ loadEngine }) => loadEngine(wishes));
  const loaded = await engine;
  // The clock runs from here: that a worker starts slowly is no fault of its first document.
  workerpool.workerEmit('begun');
  return loaded;
}

async function convertAll(inputs: readonly Input[], wishes: Wishes): Promise<Answer[]> {
  const { convert } = await import('../dump/convert.ts');
  const loaded = await begin(wishes);
  return oneByOne(
    inputs,
    ({ content }) => sizeOf(content),
    (input) => convert(input, wishes, loaded),
  );
}

async function answerAll(lines: readonly StreamLine[], wishes: PipeWishes): Promise<PipeAnswer[]> {
  const { answer } = await import('./pipe/answer.ts');
  const loaded = await begin(wishes);
  return oneByOne(
    lines,
    ({ bytes }) => bytes?.length ?? 0,
    (line) => answer(line, wishes, loaded),
  );
}

/** Answers items. What a large one took is given back before it is read, and once it was answered. */
async function oneByOne<Item, Answered>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  answerTo: (item: Item) => Promise<Answered>,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  for (const item of items) {
    reclaim(sizeOf(item));
    answers.push(await answerTo(item));
  }
  reclaimSoon(Math.max(0, ...items.map(sizeOf)));
  return answers;
}

async function checkAll(cases: readonly (Case | BrokenCase)[], wishes: CheckWishes): Promise<Outcome[]> {
  const { checkCase } = await import('./check/check-case.ts');
  const loaded = await begin(wishes);
  const outcomes: Outcome[] = [];
  for (const each of cases) outcomes.push(await checkCase(each, wishes.terms, loaded));
  return outcomes;
}

workerpool.worker({ convert: convertAll, answer: answerAll, check: checkAll });
