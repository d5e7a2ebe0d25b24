import { type Fault, faultOf } from '../faults.ts';
import { heldBytes, sizeOf } from './content.ts';
import type { Answer } from './convert.ts';
import { type Counts, countFailure, countResult, countSkip } from './counts.ts';
import type { Entry, Origin } from './entry.ts';
import { errorLine, skipLine } from './failures/error-line.ts';
import type { Log } from './output/log.ts';
import type { Sink } from './output/sink.ts';
import { addFacts, addFailure, addSkip, type Tally } from './report/tally.ts';
import type { Progress } from './resume/checkpoint.ts';
import type { Front } from './resume/front.ts';
import type { Item } from './resume/numbered.ts';
import { reclaimSoon } from './workers/reclaim.ts';

/** Where everything of a run ends, and what is known of it so far. */
export interface Ledger {
  sink: Sink;
  errors: Log;
  skips: Log;
  counts: Counts;
  tally: Tally;
  front: Front;
}

/** Milliseconds between two checkpoints: work that a killed run has to do again. */
const saveEvery = 1000;

export interface Batch {
  ledger: Ledger;
  /** Writes a checkpoint; null where a run cannot be resumed. */
  save: ((progress: Omit<Progress, 'seconds'>) => Promise<void>) | null;
  /** Told of each entry that is settled, with the bytes of its document. */
  passed(entry: Entry, bytes: number): void;
  /** Told of each document that failed. */
  failed(place: Origin, fault: Fault): Promise<void>;
  /** Looked at after each document; true ends the run. */
  enough(): boolean;
}

/**
 * Puts each entry of a dump where it belongs: its result, its error or its skip, exactly one of them.
 * @returns whether all were taken; false when there was enough
 * @throws RecorteError output-failed, resume-mismatch, or `closedPipe`
 */
export async function settleAll(
  answers: AsyncIterable<{ item: Item; answer: Answer | null }>,
  { ledger, save, passed, failed, enough }: Batch,
): Promise<boolean> {
  let saved = performance.now();
  for await (const { item, answer } of answers) {
    const content = item.entry.kind === 'document' ? item.entry.content : '';
    await settle(item, answer, ledger, failed);
    passed(item.entry, sizeOf(content));
    reclaimSoon(heldBytes(content));
    if (enough()) return false;
    if (save && ledger.sink.settled && performance.now() - saved >= saveEvery) {
      await saveLedger(ledger, save);
      saved = performance.now();
    }
  }
  return true;
}

async function settle(
  { index, entry, trail }: Item,
  answer: Answer | null,
  ledger: Ledger,
  failed: Batch['failed'],
): Promise<void> {
  const { sink, errors, skips, counts, tally } = ledger;
  const { place } = entry;
  const fail = async (fault: Fault): Promise<void> => {
    await errors.add(errorLine(entry, fault));
    countFailure(counts, fault.code);
    addFailure(tally, place, fault);
    await failed(place, fault);
  };
  if (entry.kind === 'document') {
    const bytes = sizeOf(entry.content);
    counts.bytes += bytes;
    if (!answer || answer.fault) await fail(answer?.fault ?? lost);
    else {
      const name = entry.options.url ?? place.member ?? entry.options.id ?? place.input;
      await sink.add(answer.text, { number: index, name });
      countResult(counts, answer.facts);
      if (answer.facts) addFacts(tally, answer.facts, { bytes, milliseconds: answer.milliseconds, place });
    }
  } else if (entry.kind === 'error') await fail(faultOf(entry.error));
  else {
    await skips.add(skipLine(place, entry.rule));
    countSkip(counts, entry.rule);
    addSkip(tally, entry.rule);
  }
  ledger.front.settle(index, trail);
}

const lost: Fault = { code: 'internal', message: 'the workers gave no answer.' };

/** Makes all that is settled durable and writes down how far it is. */
export async function saveLedger(
  { sink, errors, skips, front, counts, tally }: Ledger,
  save: (progress: Omit<Progress, 'seconds'>) => Promise<void>,
): Promise<void> {
  const state = {
    sink: await sink.save(),
    errors: await errors.save(),
    skips: await skips.save(),
    front: front.state(),
  };
  await save({ ...state, counts, tally });
}
