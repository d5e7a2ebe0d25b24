/**
 * Names in order as one text: of each how much it shares with the one before, as a marker, then what is new in it. `src/browser/front-coded.ts`
 * undoes it.
 * @param {readonly string[]} names
 * @param {string} markers characters that stand in no name: the first for nothing shared, the next for one letter, and so on
 */
export function frontCoded(names, markers) {
  const coded = names.map((name, i) => {
    const before = names[i - 1] ?? '';
    let shared = 0;
    while (shared < markers.length - 1 && shared < before.length && before[shared] === name[shared]) shared++;
    return markers[shared] + name.slice(shared);
  });
  return coded.join('');
}
