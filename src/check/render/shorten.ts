import type { Run } from './word-diff.ts';

/** Words kept on each side of a change. */
const context = 6;

/** Words of a text that is shown alone. */
const aloneWords = 24;

const gap = ' … ';

/** Leaves out what is the same far from any change. */
export function shortened(runs: readonly Run[]): Run[] {
  return runs.map((run, index) => {
    if (run.kind !== 'same') return run;
    const words = run.text.split(/(?<=\s)(?=\S)/u);
    const [before, after] = [index === 0 ? 0 : context, index === runs.length - 1 ? 0 : context];
    if (words.length <= before + after + 2) return run;
    const head = words.slice(0, before).join('').trimEnd();
    const tail = after === 0 ? '' : words.slice(-after).join('');
    return { kind: 'same', text: `${head}${head ? gap : '… '}${tail}`.replace(/ $/, (end) => (tail ? end : '')) };
  });
}

/** The beginning of a text, and how many words follow. */
export function beginning(text: string): string {
  const words = text.split(/\s+/).filter(Boolean);
  const rest = words.length - aloneWords;
  if (rest > 3) return `${words.slice(0, aloneWords).join(' ')} … (${rest} more words)`;
  const characters = [...text];
  return characters.length > 400
    ? `${characters.slice(0, 200).join('')} … (${characters.length - 200} more characters)`
    : text;
}
