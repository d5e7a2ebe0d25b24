import type { Transform } from 'node:stream';

/**
 * Feeds a stream whose `data` events are heeded, until it has given all that comes of the bite or has failed. Read as a stream
 * it would drop, when it fails, what it holds from before.
 */
export async function fed(stream: Transform, bite: Uint8Array | string): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = (): void => {
      stream.off('close', done);
      resolve();
    };
    stream.once('close', done).write(bite, done);
  });
}
