import { describe, expect, it } from 'vitest';
import { read } from './show.ts';

const facts = (text: string): Record<string, string[]> => {
  const { metadata } = read(text);
  const lists = Object.entries(metadata).filter(([, found]) => Array.isArray(found) && found.length > 0);
  return Object.fromEntries(lists.map(([list, found]) => [list, found.map(({ value }: { value: string }) => value)]));
};
const texts = (text: string): string[] => read(text).blocks.map((block) => block.text);

describe('front matter', () => {
  const yaml = `---
title: "Un título: con dos puntos"
author:
  - Lía Prado
  - name: Luis Gil
    url: https://example.org/luis
date: 2025-06-05
lastmod: 2025-06-06
tags: [uno, "dos, tres"]
image: {url: https://example.org/i.jpg}
lang: no
canonical: https://example.org/a
source: Una agencia
category: mundo
site_name: El Farolero
excerpt: >
  Varias
  líneas.
layout: post
---

# Uno
`;

  it('in YAML becomes facts', () => {
    expect(facts(yaml)).toEqual({
      titles: ['Un título: con dos puntos'],
      authors: ['Lía Prado', 'Luis Gil'],
      published: ['2025-06-05'],
      modified: ['2025-06-06'],
      tags: ['uno', 'dos', 'tres'],
      images: ['https://example.org/i.jpg'],
      languages: ['no'],
      urls: ['https://example.org/a'],
      sections: ['mundo'],
      sites: ['El Farolero'],
      descriptions: ['Varias líneas.'],
    });
    expect(texts(yaml)).toEqual(['Uno']);
  });

  it('says where each fact stands', () => {
    const fact = read(yaml).metadata.published[0];
    expect(fact).toMatchObject({ from: 'front-matter', path: 'date' });
    expect(yaml.slice(...(fact?.span ?? [0, 0]))).toBe('2025-06-05');
  });

  it.each([
    [
      'that is no valid YAML',
      '---\ntitle: Uno: dos\nauthor: "Lía Prado"\n---\nTexto.',
      { titles: ['Uno: dos'], authors: ['Lía Prado'] },
    ],
    ['in TOML', '+++\ntitle = "Uno"\ntags = ["a", \'b\']\n+++\nTexto.', { titles: ['Uno'], tags: ['a', 'b'] }],
    [
      'as bare lines',
      'title: Uno\nurl: https://example.org/\n\nTexto.',
      { titles: ['Uno'], urls: ['https://example.org/'] },
    ],
    [
      'of a scraping service',
      'Title: Uno\n\nPublished Time: ayer\n\nWarning: x\n\nMarkdown Content:\nTexto.',
      { titles: ['Uno'], published: ['ayer'] },
    ],
    ['after blank lines', '\n\n---\ntitle: Uno\n---\nTexto.', { titles: ['Uno'] }],
  ])('%s', (_, source, expected) => {
    expect(facts(source)).toEqual(expected);
    expect(texts(source)).toEqual(['Texto.']);
  });

  it.each([
    [
      'text between rules',
      '---\nTe puede interesar: otra nota\n---\nTexto.',
      ['Te puede interesar: otra nota', 'Texto.'],
    ],
    ['one label between rules', '---\nFoto: Archivo\n---\nTexto.', ['Foto: Archivo', 'Texto.']],
    [
      'labels at the top of a text',
      'Título: Uno\nAutor: Lía Prado\n\nTexto.',
      ['Título: Uno', 'Autor: Lía Prado', 'Texto.'],
    ],
    ['a single line that looks like a key', 'Title: Uno\n\nTexto.', ['Title: Uno', 'Texto.']],
  ])('is not %s', (_, source, expected) => {
    expect(facts(source)).toEqual({});
    expect(texts(source)).toEqual(expected);
  });

  it('that is hostile does no harm', () => {
    const references = Array.from({ length: 40 }, (_, at) => `k${at}: &k${at} [*k${at - 1}, *k${at - 1}]`).slice(1);
    const hostile = ['---\ntitle: Uno\nk0: &k0 [a, a]', ...references, '---\nTexto.'].join('\n');
    expect(facts(hostile).titles).toEqual(['Uno']);
    expect(texts(hostile)).toEqual(['Texto.']);
    expect(() => read(`---\ntitle: ${'['.repeat(20000)}\n---\nTexto.`)).not.toThrow();
    expect(() => read(`---\ntitle: ${'{a: '.repeat(5000)}\n---\nTexto.`)).not.toThrow();
  });
});
