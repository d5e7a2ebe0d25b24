/** Cuts text that comes in pieces into lines, each with its line break; one longer than `limit` comes in parts. */
export async function* textLines(
  source: AsyncIterable<string>,
  limit: number,
): AsyncGenerator<{ number: number; text: string }> {
  let pending = '';
  let number = 1;
  for await (const piece of source) {
    let start = 0;
    for (let end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', start)) {
      yield { number, text: pending + piece.slice(start, end + 1) };
      pending = '';
      start = end + 1;
      number++;
    }
    pending += piece.slice(start);
    if (pending.length > limit) {
      yield { number, text: pending };
      pending = '';
    }
  }
  if (pending !== '') yield { number, text: pending };
}
