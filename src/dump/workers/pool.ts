import { fileURLToPath } from 'node:url';
import { RecorteError } from '../../errors.ts';
import { timedOut } from './deadline.ts';

/** Processes that do one kind of work on items, a batch of them at a time. */
export interface Workers<Item, Answer> {
  /**
   * Answers each item, in order. An item that runs out of time, or whose worker dies, is given to `failed` alone: the
   * others are tried again without it, and the worker is replaced.
   * @throws RecorteError internal when no worker can be started
   */
  answer(items: readonly Item[]): Promise<Answer[]>;
}

export interface PoolOptions<Item, Answer> {
  /** How many processes. */
  jobs: number;
  /** Name of the work, as the worker's script registers it. */
  work: string;
  /** What every batch needs to know: plain data. */
  wishes: unknown;
  /** Seconds that one item may take. */
  timeout: number;
  /** Heap of one process in MiB. */
  heap: number;
  failed(item: Item, error: RecorteError): Answer;
}

/**
 * How V8 keeps house in a worker. MiB for what is young: more would take memory for hardly any time. One thread collects: with
 * several, 250 pages of 1 MB took a seventh more processor time.
 */
const housekeeping = ['--max-semi-space-size=8', '--single-threaded-gc'];

/** Has glibc give back what a large document took: it would keep it for the next (mallopt(3)). */
const thrifty = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '262144' };

/** A worker that ends before it begins is tried so often. */
const starts = 3;

/**
 * Starts worker processes as they are needed; they end with this one. Processes, not threads: what is fatal to V8 or to the system's memory
 * ends one of them and not the run.
 * @param script the worker's script, which registers its work with workerpool
 * @throws RecorteError internal on Bun
 */
export async function openPool<Item, Answer>(
  script: URL,
  { jobs, work, wishes, timeout, heap, failed }: PoolOptions<Item, Answer>,
): Promise<Workers<Item, Answer>> {
  // Bun starts such processes and never hears from them.
  if (process.versions.bun)
    throw new RecorteError({
      code: 'internal',
      message: 'worker processes do not answer on Bun',
      hint: 'Run it with Node',
    });
  const { default: workerpool } = await import('workerpool');
  const pool = workerpool.pool(fileURLToPath(script), {
    workerType: 'process',
    maxWorkers: jobs,
    emitStdStreams: Boolean(process.env.RECORTE_DEBUG),
    // Nothing of ours is worth waiting for in a worker that is ended.
    workerTerminateTimeout: 1,
    forkOpts: {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heap}`, ...housekeeping],
      env: { ...thrifty, ...process.env },
      // A Ctrl-C on the terminal, which is meant for the run, would end them before they are through.
      detached: true,
      // What V8 prints when it dies of a document is no news to the user, unless he asks.
      silent: true,
    },
  });

  // One that is in the middle of a document does not see that nobody waits for it.
  process.on('exit', () => {
    // biome-ignore lint/complexity/useLiteralKeys: it is declared private, and there is no other way to them
    for (const { worker } of pool['workers']) worker?.kill?.('SIGKILL');
  });

  /** One batch in one worker. The time counts from when the worker says that it has begun. */
  const attempt = async (items: readonly Item[]): Promise<Answer[] | Failure> => {
    let clock: NodeJS.Timeout | undefined;
    let begun = false;
    let late = false;
    const running = pool.exec(work, [items, wishes], {
      on(told: { stdout?: string; stderr?: string } | string) {
        if (typeof told === 'object') {
          if (told.stderr) process.stderr.write(told.stderr);
          return;
        }
        begun = true;
        clock = setTimeout(() => {
          late = true;
          running.cancel();
        }, timeout * 1000);
      },
    });
    try {
      return (await running) as Answer[];
    } catch (cause) {
      return late ? { why: 'late', cause } : { why: begun ? 'died' : 'not begun', cause };
    } finally {
      clearTimeout(clock);
    }
  };

  const answer = async (items: readonly Item[]): Promise<Answer[]> => {
    let outcome = await attempt(items);
    for (let n = 1; n < starts && 'why' in outcome && outcome.why === 'not begun'; n++) outcome = await attempt(items);
    if (!('why' in outcome)) return outcome;
    if (outcome.why === 'not begun') throw notStarted(outcome.cause);
    const [item, ...more] = items;
    if (item === undefined) return [];
    if (more.length === 0) return [failed(item, faultOf(outcome, timeout))];
    const answers: Answer[] = [];
    for (const one of items) answers.push(...(await answer([one])));
    return answers;
  };

  return { answer };
}

interface Failure {
  why: 'late' | 'died' | 'not begun';
  cause: unknown;
}

function faultOf({ why, cause }: Failure, timeout: number): RecorteError {
  if (why === 'late') return timedOut(timeout, cause);
  return new RecorteError({
    code: 'worker-died',
    message: 'the process that read it died (out of memory, or killed)',
    hint: 'Try it again with fewer --jobs',
    cause,
  });
}

function notStarted(cause: unknown): RecorteError {
  return new RecorteError({
    code: 'internal',
    message: 'no worker process can be started',
    hint: 'Check the memory and the number of processes that are allowed',
    cause,
  });
}
