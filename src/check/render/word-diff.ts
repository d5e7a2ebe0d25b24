import { diffArrays } from 'diff';

/** A run of words that both texts have, or only the expected (`removed`) or the actual one (`added`). */
export interface Run {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Words (of scripts without blanks: characters), runs of white space, single signs. */
const token =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}_]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{N}\p{M}_]|$)|\s+|./gsu;

/** Texts that differ in more words than this are two different texts. */
const manyEdits = 400;

/** The smallest part of two texts that has to be the same for their difference to be readable as one text. */
const readable = 0.35;

/** A date or a code is read as a whole, not word by word. */
const severalWords = /\S\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}/u;

/** Compares two texts word by word; null where they have too little in common for that to help. */
export function wordDiff(expected: string, actual: string): Run[] | null {
  if (!severalWords.test(expected) || !severalWords.test(actual)) return null;
  const [ours, theirs] = [expected.match(token) ?? [], actual.match(token) ?? []];
  const changes = diffArrays(ours, theirs, { maxEditLength: manyEdits });
  if (!changes) return null;
  const runs = changes.map(({ added, removed, value }): Run => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') };
  });
  const shared = lettersOf(runs.filter(({ kind }) => kind === 'same').map(({ text }) => text));
  return shared >= readable * Math.max(lettersOf([expected]), lettersOf([actual])) ? joined(runs) : null;
}

const lettersOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.replace(/[^\p{L}\p{N}]/gu, '').length, 0);

/** Signs and blanks between two changes belong to both: one longer change reads better than many short ones. */
function joined(runs: readonly Run[]): Run[] {
  const result: Run[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed) result.push({ kind: 'removed', text: removed });
    if (added) result.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  for (const [index, { kind, text }] of runs.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (removed && added && index < runs.length - 1 && !/[\p{L}\p{N}]/u.test(text)) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}

/** A run as plain text shows it: `[-expected-]`, `{+found+}`. */
export function markedRun({ kind, text }: Run): string {
  if (kind === 'same') return text;
  return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
}
