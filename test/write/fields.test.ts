import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { articleSchema } from '../../src/article.ts';
import { RecorteError } from '../../src/errors.ts';
import { fieldPaths, parseFields } from '../../src/write/fields.ts';
import { pick } from '../../src/write/pick.ts';
import { values } from '../../src/write/values.ts';
import { exampleArticle } from '../example-article.ts';

describe('fieldPaths', () => {
  it('are the keys of the schema, at every depth', () => {
    expect(fieldPaths()).toEqual(pathsOf(articleSchema, ''));
  });
});

describe('parseFields', () => {
  it('reads dotted paths, once each', () => {
    expect(parseFields('headline, date.day,related.text,headline')).toEqual([
      ['headline'],
      ['date', 'day'],
      ['related', 'text'],
    ]);
  });

  it.each([
    ['headlin', 'there is no field "headlin". Did you mean headline?'],
    ['headline,Related.Txt', 'there is no field "Related.Txt". Did you mean related.text?'],
    ['day', 'there is no field "day". Did you mean date.day?'],
    ['body.0.text', 'there is no field "body.0.text". Did you mean body.text?'],
    ['title', 'there is no field "title". Did you mean headline?'],
    ['qqqqqqqqqqqq', 'there is no field "qqqqqqqqqqqq". `recorte --fields help` lists the fields'],
    [' , ', 'no field named. Name some as in headline,date.day,related.text; `recorte --fields help` lists them'],
  ])('refuses %j', (list, message) => {
    const fault = faultOf(() => parseFields(list));
    expect(fault).toMatchObject({ code: 'bad-option', message });
  });
});

describe('pick', () => {
  it('keeps the nested shape and the order asked for', () => {
    const picked = pick(exampleArticle, parseFields('date.day,related.text,headline,body.text,body.level'));
    expect(JSON.stringify(picked)).toBe(
      JSON.stringify({
        date: { day: '2025-06-05' },
        related: [{ text: 'Otro faro' }],
        headline: 'El faro vuelve a encenderse',
        body: exampleArticle.body.map(({ text, level }) => ({ text, level })),
      }),
    );
  });

  it('keeps nulls, and all of a part that is also asked for in parts', () => {
    const article = { ...exampleArticle, deck: null };
    expect(pick(article, parseFields('deck,date.day,date,date.text'))).toEqual({ deck: null, date: article.date });
  });
});

describe('values', () => {
  it('gives a line for a scalar, an empty one for null, and a line for each item of a list', () => {
    const article = {
      ...exampleArticle,
      kicker: null,
      deck: 'Una línea.\n Otra línea.',
      related: [
        { text: 'Uno', url: null, cue: null, confidence: 0.5 },
        { text: 'Dos', url: 'https://example.org/2', cue: null, confidence: 1 },
      ],
      captions: [],
    };
    const fields = parseFields('kicker,deck,related.text,related.url,captions.text,tags,related.confidence,date.day');
    expect(values(article, fields)).toEqual([
      '',
      'Una línea. Otra línea.',
      'Uno',
      'Dos',
      '',
      'https://example.org/2',
      'faros',
      '0.5',
      '1',
      '2025-06-05',
    ]);
  });

  it('prints what has parts as JSON, and no control characters', () => {
    const article = { ...exampleArticle, headline: 'a\u001b[2Jb', byline: { text: null, authors: ['Ana'] } };
    expect(values(article, parseFields('byline,headline'))).toEqual(['{"text":null,"authors":["Ana"]}', 'a[2Jb']);
  });
});

/** Paths by way of zod's own objects, not of the JSON Schema. */
function pathsOf(schema: z.ZodType, prefix: string): string[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, part]) => [
      prefix + key,
      ...pathsOf(part, `${prefix}${key}.`),
    ]);
  }
  if (schema instanceof z.ZodArray) return pathsOf(schema.element as z.ZodType, prefix);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return pathsOf(schema.unwrap() as z.ZodType, prefix);
  }
  return [];
}

function faultOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(RecorteError);
    return error;
  }
  return null;
}
