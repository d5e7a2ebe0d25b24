/**
 * Fits the weights of src/label/decide/deck.ts on pages labelled line by line, in the forms that are learned from, and says how often
 * it finds the whole standfirst of pages of domains left out.
 * usage: npm run train -- --corpora DIR --deck --folds OUT
 * Each page is labelled by weights that have not seen its site, as pages will be that nobody has seen.
 */
import { type DeckSigns, deckCandidates, deckSigns, isDeck } from '../src/label/decide/deck.ts';
import { withOneHeadline } from '../src/label/decide/one-headline.ts';
import { openFolds } from './folds.ts';
import { forms } from './forms.mjs';
import { folds, judgedPages } from './judged.ts';
import { type Choice, crossValidated, printed, regress, yesOrNo } from './logit.ts';

const [corpora = '', labels = '', foldsFolder = ''] = process.argv.slice(2);
const judges = openFolds(foldsFolder);
console.error(judges.description);

/** A line that may be of a page's standfirst. */
interface Line extends Choice {
  page: number;
  text: string;
  onPath: boolean;
  inMarkup: boolean;
  fold: number;
}

let names: (keyof DeckSigns)[] = [];
const lines: Line[] = [];
const pages: { form: string; standfirst: readonly string[] }[] = [];
for await (const { form, fold, judgement, gold } of judgedPages(corpora, labels, judges)) {
  const titled = { ...judgement, path: withOneHeadline(judgement) };
  const candidates = deckCandidates(titled);
  const signs = deckSigns(titled, candidates);
  const text = (i: number): string => titled.blocks[i]?.text ?? '';
  pages.push({ form, standfirst: gold.flatMap((role, i) => (role === 'deck' ? [text(i)] : [])) });
  for (const [n, each] of signs.entries()) {
    const i = candidates[n] as number;
    names = Object.keys(each) as (keyof DeckSigns)[];
    lines.push({
      ...yesOrNo(
        names.map((name) => each[name]),
        gold[i] === 'deck',
      ),
      page: pages.length - 1,
      text: text(i),
      onPath: each.onPath === 1,
      inMarkup: form.startsWith('html'),
      fold,
    });
  }
}

const sameTexts = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size === other.size && [...one].every((text) => other.has(text));

const found = pages.map(() => new Set<string>());
for (const { choice, given } of crossValidated(lines, folds))
  if (isDeck(given[0] as number, choice.onPath, choice.inMarkup)) found[choice.page]?.add(choice.text);
for (const form of forms) {
  const own = pages.flatMap((page, k) =>
    page.form === form ? [{ ...page, found: found[k] ?? new Set<string>() }] : [],
  );
  const some = own.filter(({ standfirst }) => standfirst.length > 0);
  const whole = some.filter((page) => sameTexts(page.found, new Set(page.standfirst)));
  const none = own.filter(({ standfirst }) => standfirst.length === 0);
  const invented = none.filter((page) => page.found.size > 0);
  console.log(
    `${form}: whole on ${(whole.length / some.length).toFixed(3)} of the pages left out that have one, ` +
      `some on ${(invented.length / none.length).toFixed(3)} of those that have none`,
  );
}
console.log(printed([...names, 'bias'], regress(lines)));
