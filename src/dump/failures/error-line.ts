import type { ErrorCode } from '../../errors.ts';
import type { Fault } from '../../faults.ts';
import type { Entry, Origin } from '../entry.ts';

/** Faults that may be gone the next time, without a change of the document or the flags. */
const passing: readonly ErrorCode[] = ['not-found', 'unreadable', 'timeout', 'worker-died'];

/** What the list of errors says about a document, in the shape of an Article's own keys. */
export function errorLine(entry: Entry, { code, message }: Fault): object {
  const options = entry.kind === 'document' ? entry.options : {};
  return {
    schema: 'recorte/1',
    id: options.id ?? null,
    url: options.url ?? null,
    source: sourceOf(entry.place),
    error: { code, message },
    retry: passing.includes(code),
  };
}

/** What the list of skips says. */
export const skipLine = (place: Origin, rule: string): object => ({ source: sourceOf(place), rule });

function sourceOf({ input, member, offset, line }: Origin): object {
  return { name: input, member, offset, line };
}
