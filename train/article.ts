/**
 * Fits the weights of src/assemble/kind/article-likelihood.ts on pages of known type, and says how it does on domains left out.
 * usage: npm run train -- --corpora DIR --article [--folds OUT]
 * With --folds each page is labelled by weights that have not seen its site, as pages will be that nobody has seen.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type ArticleSigns, articleSigns } from '../src/assemble/kind/article-signs.ts';
import { labelDocument } from '../src/extract.ts';
import { assemble, read } from '../src/index.ts';
import { lexiconsFor } from '../src/lexicon/index.ts';
import { guessLanguage } from '../src/node/guess-language.ts';
import { openFolds, shipped } from './folds.ts';
import { readGold } from './gold.ts';
import { folds } from './judged.ts';
import { type Choice, crossValidated, printed, regress, yesOrNo } from './logit.ts';

const [corpora = '', foldsFolder] = process.argv.slice(2);
const judges = foldsFolder ? openFolds(foldsFolder) : shipped();
console.error(judges.description);
const others = ['collection', 'listing', 'product', 'service'];

interface Example extends Choice {
  isArticle: boolean;
  fold: number;
}

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
    const isArticle = type === 'article';
    return [{ ...yesOrNo(Object.values(signs), isArticle), isArticle, fold: digest.readUInt32BE() % folds }];
  });
}

const examples = ['wcxb', 'roles', 'fundus'].flatMap(examplesOf);
const held = crossValidated(examples, folds).map(({ choice, given }) => ({
  p: given[0] as number,
  isArticle: choice.isArticle,
}));
for (const threshold of [0.2, 0.25, 0.3, 0.35, 0.4, 0.5]) {
  const share = (side: boolean): string => {
    const some = held.filter(({ isArticle }) => isArticle === side);
    return (some.filter(({ p }) => p >= threshold === side).length / some.length).toFixed(3);
  };
  console.log(`threshold ${threshold}: articles kept ${share(true)}, others told ${share(false)}`);
}
console.log(printed([...names, 'bias'], regress(examples)));
