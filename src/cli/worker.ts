import workerpool from 'workerpool';
import type { Answer, Input, Wishes } from '../dump/convert.ts';
import type { Engine } from '../engine.ts';

// What runs in the processes of batch and pipe: see src/dump/workers/pool.ts.

let engine: Promise<Engine> | undefined;

async function convertAll(inputs: readonly Input[], wishes: Wishes): Promise<Answer[]> {
  const { convert } = await import('../dump/convert.ts');
  engine ??= import('../engine.ts').then(({ loadEngine }) => loadEngine(wishes));
  const loaded = await engine;
  // The clock runs from here: that a worker starts slowly is no fault of its first document.
  workerpool.workerEmit('begun');
  const answers: Answer[] = [];
  for (const input of inputs) answers.push(await convert(input, wishes, loaded));
  return answers;
}

workerpool.worker({ convert: convertAll });
