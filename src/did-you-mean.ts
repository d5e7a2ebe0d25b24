/** Names longer than this are compared by their beginning. */
const maxLength = 64;

/** The name that takes the fewest edits to become `wanted`, in any case; null when none takes fewer than half its length. */
export function nearest(wanted: string, names: readonly string[]): string | null {
  const target = wanted.toLowerCase().slice(0, maxLength);
  let best: string | null = null;
  let fewest = Math.floor(target.length / 2) + 1;
  for (const name of names) {
    const edits = Math.min(distance(target, name.toLowerCase()), tailDistance(target, name.toLowerCase()));
    if (edits < fewest) {
      best = name;
      fewest = edits;
    }
  }
  return best;
}

/** What to do about a name that nobody knows: the one that was meant, or all that there are. */
export function didYouMean(
  wanted: string,
  names: readonly string[],
  otherwise = `There are ${names.join(', ')}`,
): string {
  const close = nearest(wanted, names);
  return close === null ? otherwise : `Did you mean ${close}?`;
}

/** A last key alone (`day`) is close to its whole path (`date.day`). */
const tailDistance = (target: string, name: string): number =>
  target.includes('.') ? Number.POSITIVE_INFINITY : distance(target, name.slice(name.lastIndexOf('.') + 1)) + 1;

/** Edits (insert, delete, replace, swap of neighbours) between two strings: optimal string alignment. */
function distance(a: string, b: string): number {
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let edits = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, (older[j - 2] ?? 0) + 1);
      row.push(edits);
    }
    older = previous;
    previous = row;
  }
  return previous[b.length] ?? 0;
}
