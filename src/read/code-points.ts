/**
 * Turns offsets in UTF-16 units into offsets in Unicode code points, in one pass over the text.
 * `offsets` must ascend (equal ones are fine); one beyond the end counts as the end, one inside a pair as its start.
 */
export function toCodePoints(text: string, offsets: readonly number[]): number[] {
  let at = 0;
  let pairs = 0;
  return offsets.map((offset) => {
    const goal = Math.min(offset, text.length);
    for (; at < goal; at++) {
      if (startsPair(text, at)) pairs++;
    }
    return goal - pairs;
  });
}

function startsPair(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return false;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff;
}
