import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/generated/article.ts';
import { read } from '../../src/index.ts';
import { jsonld } from '../../src/write/jsonld.ts';
import { exampleArticle } from '../example-article.ts';

type Node = Record<string, unknown>;

const written = (article: Article, fields?: string[][]): Node => JSON.parse(jsonld.write(article, { fields }));

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isUrl = (value: unknown): boolean => isText(value) && URL.canParse(value as string);
/** ISO 8601 as schema.org takes it: Date, or DateTime with the zone left out where it is not known. */
const isDate = (value: unknown): boolean =>
  isText(value) && /^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.test(value as string);
const isA =
  (...types: string[]) =>
  (value: unknown): boolean =>
    typeof value === 'object' &&
    value !== null &&
    types.includes((value as Node)['@type'] as string) &&
    faults(value as Node).length === 0;
const either =
  (...checks: ((value: unknown) => boolean)[]) =>
  (value: unknown): boolean =>
    checks.some((check) => check(value));
/** A BCP 47 tag, as far as its form goes. */
const isLanguage = (value: unknown): boolean => isText(value) && /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(value as string);

const thing = { name: isText, url: isUrl };
const creativeWork = {
  ...thing,
  headline: isText,
  description: isText,
  author: isA('Person', 'Organization'),
  datePublished: isDate,
  dateModified: isDate,
  inLanguage: isLanguage,
  publisher: isA('Organization', 'Person'),
  image: either(isUrl, isA('ImageObject')),
  keywords: isText,
  mentions: isA('CreativeWork'),
  text: isText,
  creditText: isText,
};
const article = { ...creativeWork, articleBody: isText, articleSection: isText };

/** The properties that schema.org gives to each type, its parents' included, and what their values may be. */
const vocabulary: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  Person: thing,
  Organization: thing,
  CreativeWork: creativeWork,
  WebPage: creativeWork,
  ImageObject: { ...creativeWork, caption: isText },
  Article: article,
  NewsArticle: article,
  OpinionNewsArticle: article,
  BlogPosting: article,
  LiveBlogPosting: article,
};

function faults(node: Node): string[] {
  const { '@context': _, '@type': type, ...properties } = node;
  const known = vocabulary[type as string];
  if (!known) return [`no type ${type}`];
  return Object.entries(properties).flatMap(([key, value]) => {
    const check = known[key];
    if (!check) return [`${type} has no ${key}`];
    return (Array.isArray(value) ? value : [value]).every(check) ? [] : [`${key}: ${JSON.stringify(value)}`];
  });
}

describe('jsonld', () => {
  it('says what the Article holds in the words of schema.org', () => {
    const node = written({ ...exampleArticle, kind: 'news' });
    expect(faults(node)).toEqual([]);
    expect(node).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      url: 'https://example.org/cultura/el-faro',
      headline: 'El faro vuelve a encenderse',
      description: 'Estuvo apagado diez años.',
      articleSection: 'Costa',
      author: [
        { '@type': 'Person', name: 'Lía Prado' },
        { '@type': 'Organization', name: 'Redacción' },
      ],
      datePublished: '2025-06-05T10:17-03:00',
      inLanguage: 'es',
      publisher: { '@type': 'Organization', name: 'El Farolero' },
      image: ['https://example.org/faro.jpg', { '@type': 'ImageObject', creditText: 'Archivo' }],
      keywords: ['faros'],
      articleBody: exampleArticle.text,
      mentions: [{ '@type': 'CreativeWork', name: 'Otro faro' }],
    });
  });

  it.each([
    ['news', 'NewsArticle'],
    ['interview', 'NewsArticle'],
    ['list', 'NewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['liveblog', 'LiveBlogPosting'],
    ['blog', 'BlogPosting'],
    ['other', 'Article'],
    ['not-article', 'WebPage'],
  ] as const)('a page of kind %s is a %s with properties that it may have', (kind, type) => {
    const node = written({ ...exampleArticle, kind });
    expect(node['@type']).toBe(type);
    expect(faults(node)).toEqual([]);
  });

  it('a picture that has a caption stands once', () => {
    const image = 'https://example.org/faro.jpg';
    const captions = [{ text: 'El faro.', credit: 'EFE', image, confidence: 1 }];
    expect(written({ ...exampleArticle, image, captions }).image).toEqual([
      { '@type': 'ImageObject', url: image, caption: 'El faro.', creditText: 'EFE' },
    ]);
  });

  it('leaves out what there is not', () => {
    const node = written({
      ...exampleArticle,
      headline: null,
      language: { code: 'und', iso6393: 'und', confidence: 0 },
      site: null,
      text: '',
      tags: [],
    });
    for (const key of ['headline', 'inLanguage', 'publisher', 'articleBody', 'keywords'])
      expect(node).not.toHaveProperty(key);
  });

  it('keeps the fields that are asked for', () => {
    expect(written(exampleArticle, [['kind'], ['headline'], ['date', 'day'], ['byline', 'authors']])).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'El faro vuelve a encenderse',
      author: [
        { '@type': 'Person', name: 'Lía Prado' },
        { '@type': 'Organization', name: 'Redacción' },
      ],
    });
  });

  it('is read again as metadata of a page', () => {
    const script = `<script type="application/ld+json">${jsonld.write(exampleArticle, {}).replaceAll('<', '\\u003c')}</script>`;
    const { metadata } = read(`<html><head>${script}</head><body><p>Nada más.</p></body></html>`);
    expect(metadata.titles.map(({ value }) => value)).toContain('El faro vuelve a encenderse');
  });
});
