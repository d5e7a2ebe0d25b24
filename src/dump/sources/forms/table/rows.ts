import type { InputLimits } from '../../../../node/input/limits.ts';

/** Text of whole rows; or, in the place of a row that is over a limit, its line breaks, the limit, and the line it ends on. */
export type Rows = { text: string; over: null } | { text: string; over: OverLimit; line: number };

type OverLimit = 'bytes' | 'values';

/** The row under way. */
interface Row {
  bytes: number;
  values: number;
  breaks: number;
  over: OverLimit | null;
  /** Whether a quote is open. */
  quoted: boolean;
  /** Whether a cell begins here. */
  atCell: boolean;
}

const newRow = (): Row => ({ bytes: 0, values: 1, breaks: 0, over: null, quoted: false, atCell: true });

const [quote, lineFeed, carriageReturn] = [0x22, 0x0a, 0x0d];

/**
 * Cuts the text of a table between its rows (RFC 4180; a quote inside of a cell is a character), so that one that is over a
 * limit is passed over alone and never held. Its line breaks stay: lines are counted by them.
 */
export async function* wholeRows(
  texts: AsyncIterable<string>,
  delimiter: string,
  limits: Pick<InputLimits, OverLimit>,
): AsyncGenerator<Rows> {
  const between = delimiter.charCodeAt(0);
  /** What ends rows: that which ends the first. */
  let ending = '';
  let row = newRow();
  let held: string[] = [];
  let line = 1;
  const measure = (part: string): void => {
    row.bytes += Buffer.byteLength(part);
    row.breaks += breaksIn(part);
    if (row.bytes > limits.bytes) row.over ??= 'bytes';
  };
  const whole = (text: string): Rows => {
    const rows = held.join('') + text;
    held = [];
    line += breaksIn(rows);
    return { text: rows, over: null };
  };
  const passedOver = (over: OverLimit, isLast: boolean): Rows => {
    held = [];
    line += row.breaks;
    return { text: (ending || '\n').repeat(row.breaks), over, line: isLast ? line : line - 1 };
  };
  let rest = '';
  function* cut(text: string, isLast: boolean): Generator<Rows> {
    let from = 0;
    let start = 0;
    let at = 0;
    // What a character is may be up to the next one.
    for (const stop = text.length - (isLast ? 0 : 1); at < stop; at++) {
      const unit = text.charCodeAt(at);
      if (row.quoted) {
        if (unit !== quote) continue;
        if (text.charCodeAt(at + 1) === quote) at++;
        else row.quoted = false;
      } else if (unit === between) {
        row.atCell = true;
        if (++row.values > limits.values) row.over ??= 'values';
      } else if (unit === lineFeed || unit === carriageReturn) {
        const isPair = unit === carriageReturn && text.charCodeAt(at + 1) === lineFeed;
        const found = isPair ? '\r\n' : String.fromCharCode(unit);
        ending ||= found;
        if (found !== ending) continue;
        if (isPair) at++;
        measure(text.slice(start, at + 1));
        if (row.over !== null) {
          if (start > from) yield whole(text.slice(from, start));
          yield passedOver(row.over, false);
          from = at + 1;
        }
        row = newRow();
        start = at + 1;
      } else {
        row.quoted = unit === quote && row.atCell;
        row.atCell = false;
      }
    }
    if (start > from) yield whole(text.slice(from, start));
    measure(text.slice(start, at));
    if (row.over === null) held.push(text.slice(start, at));
    else held = [];
    rest = text.slice(at);
  }
  for await (const text of texts) yield* cut(rest + text, false);
  yield* cut(rest, true);
  if (row.over !== null) yield passedOver(row.over, true);
  else if (held.length > 0) yield whole('');
}

const breaksIn = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0;
