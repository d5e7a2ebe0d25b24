/** The names that `build/front-coded.mjs` wrote as one text. */
export function frontDecoded(coded: string, markers: string): string[] {
  const names: string[] = [];
  let before = '';
  for (let at = 0; at < coded.length; ) {
    let end = at + 1;
    while (end < coded.length && !markers.includes(coded[end] as string)) end++;
    before = before.slice(0, markers.indexOf(coded[at] as string)) + coded.slice(at + 1, end);
    names.push(before);
    at = end;
  }
  return names;
}
