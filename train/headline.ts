/**
 * Fits the weights of src/label/decide/headline.ts on pages labelled line by line, in the forms that are learned from, and says how
 * often it finds the title of pages of domains left out.
 * usage: npm run train -- --corpora DIR --headline --folds OUT
 * Each page is labelled by weights that have not seen its site, as pages will be that nobody has seen.
 */
import { type HeadlineSigns, headlineCandidates, headlineSigns, noneSigns } from '../src/label/decide/headline.ts';
import { openFolds } from './folds.ts';
import { forms } from './forms.mjs';
import { folds, judgedPages } from './judged.ts';
import { type Choice, crossValidated, printed, regress, shares } from './logit.ts';

const [corpora = '', labels = '', foldsFolder = ''] = process.argv.slice(2);
const judges = openFolds(foldsFolder);
console.error(judges.description);

/** A page's candidates and, last, none of them. */
interface Page extends Choice {
  form: string;
  fold: number;
}

let names: (keyof HeadlineSigns)[] = [];
let noneNames: (keyof ReturnType<typeof noneSigns>)[] = [];
const pages: Page[] = [];
for await (const { form, fold, judgement, gold } of judgedPages(corpora, labels, judges)) {
  const candidates = headlineCandidates(judgement);
  if (candidates.length === 0) continue;
  const signs = headlineSigns(judgement, candidates);
  names = Object.keys(signs[0] as HeadlineSigns) as (keyof HeadlineSigns)[];
  const none = noneSigns(judgement, signs);
  noneNames = Object.keys(none) as (keyof typeof none)[];
  const right = candidates.map((i) => gold[i] === 'headline');
  pages.push({
    form,
    fold,
    rows: [
      ...signs.map((each) => [...names.map((key) => each[key]), ...noneNames.map(() => 0)]),
      [...names.map(() => 0), ...noneNames.map((key) => none[key])],
    ],
    right: [...right, !right.includes(true)],
  });
}

/** Whether a page's title is found, or that it has none, as `chooseHeadline` does it. */
function isFound({ right }: Page, given: readonly number[]): boolean {
  const [each, none] = [given.slice(0, -1), given.at(-1) as number];
  return none > 0.5 ? right.at(-1) === true : right[each.indexOf(Math.max(...each))] === true;
}

const held = crossValidated(pages, folds).map(({ choice, given }) => ({
  form: choice.form,
  found: isFound(choice, given),
}));
const weights = regress(pages);
const share = (some: readonly boolean[]): string => (some.filter(Boolean).length / some.length).toFixed(3);
for (const form of forms) {
  const own = pages.filter((page) => page.form === form);
  const left = held.filter((page) => page.form === form).map(({ found }) => found);
  const fitted = own.map((page) => isFound(page, shares(page.rows, weights)));
  console.log(`${form}: found on ${share(left)} of the pages left out, on ${share(fitted)} of those fitted`);
}
console.log(printed([...names, ...noneNames], weights));
