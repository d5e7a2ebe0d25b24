/**
 * Fits the weights of src/assemble/article-likelihood.ts on pages of known type, and says how it does on domains left out.
 * usage: npm run train -- --corpora DIR --article [--folds OUT]
 * With --folds each page is labelled by weights that have not seen its site, as pages will be that nobody has seen.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ArticleSigns, articleSigns } from '../src/assemble/article-likelihood.ts';
import { labelDocument } from '../src/extract.ts';
import { assemble, read } from '../src/index.ts';
import { lexiconsFor } from '../src/lexicon/index.ts';
import { guessLanguage } from '../src/node/guess-language.ts';
import { openFolds, shipped } from './folds.ts';
import { readGold } from './gold.ts';

const [corpora = '', foldsFolder] = process.argv.slice(2);
const judges = foldsFolder ? openFolds(foldsFolder) : shipped();
console.error(judges.description);
const others = ['collection', 'listing', 'product', 'service'];

interface Example {
  signs: number[];
  isArticle: number;
  fold: number;
}

const folds = 5;
let names: (keyof ArticleSigns)[] = [];

function examplesOf(corpus: string): Example[] {
  return readGold(corpora, corpus).flatMap(({ id, url, domain, pageType }) => {
    const type = corpus === 'wcxb' ? (pageType ?? '') : 'article';
    if (type !== 'article' && !others.includes(type)) return [];
    const bytes = gunzipSync(readFileSync(path.join(corpora, corpus, 'pages', `${id}.html.gz`)));
    const document = read(bytes, { url, type: 'html' });
    const model = judges.of(id);
    if (!model) return [];
    const { blocks } = labelDocument(document, { url }, { model, guessLanguage });
    const article = assemble(document, blocks, { url });
    const page = { document, blocks, language: article.language, lexicons: lexiconsFor(article.language.code), url };
    const signs = articleSigns(page, { ...article, headlineConfidence: article.confidence.headline ?? 0 });
    names = Object.keys(signs) as (keyof ArticleSigns)[];
    const digest = createHash('sha256')
      .update(domain ?? id)
      .digest();
    return [
      {
        signs: [...Object.values(signs), 1],
        isArticle: type === 'article' ? 1 : 0,
        fold: digest.readUInt32BE() % folds,
      },
    ];
  });
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * (b[i] as number), 0);
const probability = (signs: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-dot(signs, weights)));

/** Logistic regression with a little shrinkage, by gradient descent with momentum. */
function regress(examples: readonly Example[]): number[] {
  const size = names.length + 1;
  let weights = new Array<number>(size).fill(0);
  let speed = new Array<number>(size).fill(0);
  for (let step = 0; step < 4000; step++) {
    const slope = new Array<number>(size).fill(0);
    for (const { signs, isArticle } of examples) {
      const error = isArticle - probability(signs, weights);
      for (let k = 0; k < size; k++) slope[k] = (slope[k] as number) + error * (signs[k] as number);
    }
    speed = speed.map(
      (value, k) =>
        0.9 * value + 0.5 * (((slope[k] as number) - (k < size - 1 ? (weights[k] as number) : 0)) / examples.length),
    );
    weights = weights.map((value, k) => value + (speed[k] as number));
  }
  return weights;
}

const examples = ['wcxb', 'roles', 'fundus'].flatMap(examplesOf);
const held = Array.from({ length: folds }, (_, fold) => {
  const weights = regress(examples.filter((example) => example.fold !== fold));
  return examples
    .filter((example) => example.fold === fold)
    .map(({ signs, isArticle }) => ({ p: probability(signs, weights), isArticle }));
}).flat();
for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4, 0.5]) {
  const share = (side: number): string => {
    const some = held.filter(({ isArticle }) => isArticle === side);
    return (some.filter(({ p }) => p >= threshold === (side === 1)).length / some.length).toFixed(3);
  };
  console.log(`threshold ${threshold}: articles kept ${share(1)}, others told ${share(0)}`);
}
const weights = regress(examples);
console.log([...names, 'bias'].map((name, i) => `  ${name}: ${(weights[i] as number).toFixed(2)},`).join('\n'));
