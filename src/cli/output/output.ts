/** Where results go. Text arrives whole and in order; a write resolves when it is out, so that writers can wait. */
export interface Output {
  /** @throws RecorteError output-failed, or `closedPipe` */
  write(text: string): Promise<void>;
  /** Ends it: all is written. */
  finish(): Promise<void>;
  /** Ends it as if it had never been begun, where that is possible. */
  abandon(): Promise<void>;
}

/** Thrown when the reader of a pipe has gone: no fault, but no use in going on either. */
export const closedPipe = Symbol('closed pipe');

/** Lets `work` write to an output and ends it as `work` says; with nothing written when `work` throws. */
export async function using<Result extends { keep: boolean }>(
  output: Output,
  work: (output: Output) => Promise<Result>,
): Promise<Result> {
  try {
    const result = await work(output);
    await (result.keep ? output.finish() : output.abandon());
    return result;
  } catch (error) {
    await output.abandon();
    throw error;
  }
}
