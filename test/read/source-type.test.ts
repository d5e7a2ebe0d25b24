import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { nodeCharsets } from '../../src/node/charsets.ts';
import { decode } from '../../src/read/decode/decode.ts';
import { tellSourceType } from '../../src/read/source-type.ts';
import { corpusFolder } from '../corpora.ts';

const lines = (...list: string[]): string => list.join('\n');
const prose = 'El concejo aprobó anoche el presupuesto del año próximo, con los votos de tres bloques.';

describe('HTML', () => {
  test.each([
    ['a page', `<!DOCTYPE html>\n<html><head><title>x</title></head><body>${prose}</body></html>`],
    ['a page without a doctype', `\ufeff\n<html lang="es"><body>${prose}`],
    ['a page after comments', `<!-- a -->\n<!-- <b> -->\n<!doctype html><p>${prose}`],
    ['XHTML', `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>`],
    ['a feed', `<?xml version="1.0"?><rss><channel><item/></channel></rss>`],
    ['a head alone', '<meta charset="utf-8"><title>Nota</title><h1>Nota</h1>'],
    ["a page after a server's warning", `Warning: x in y.php on line 3\n<html><head><title>x</title></head>${prose}`],
    ['content of a feed', `<p>${prose}</p>\n<p>${prose}</p>`],
    ['content of a feed, text first', `Resumen de la nota<p>${prose}</p><h2>Fin</h2><ul><li>uno</li></ul>`],
    ['one paragraph', `<p class="x">${prose}</p>`],
    [
      'wrapped inside of paragraphs',
      `<div>\n<p>${lines(prose, prose, prose)}\n</p>\n<p>${lines(prose, prose)}</p></div>`,
    ],
    [
      'icons and scripts first',
      `<svg>${'<path d="M0 0"/>'.repeat(99)}</svg><script>let a = 1 < 2;</script><p>${prose}</p>`,
    ],
  ])('%s', (_, source) => {
    expect(tellSourceType(source)).toBe('html');
  });
});

describe('Markdown', () => {
  test.each([
    ['front matter', lines('---', 'title: Nota', 'tags:', '  - uno', '---', '', prose)],
    ['headings', lines('# Título', '', prose, '', '## Parte', '', prose)],
    ['links and pictures', lines(prose, '', '![foto](https://e.com/a.jpg)', `[más](https://e.com/b) y [otra](/c "t")`)],
    [
      'a page turned into Markdown',
      lines('[Inicio](https://e.com/) [Política](https://e.com/p)', '', '# Título', '', prose),
    ],
    [
      'bold words, quotes and a list of links',
      lines('**Uno** y **dos**', '> cita', '* [a](https://e.com/a)', '* [b](/b)'),
    ],
    ['a fence and headings', lines('# Cómo', '```', 'code', '```', '## Fin')],
  ])('%s', (_, source) => {
    expect(tellSourceType(source)).toBe('markdown');
  });
});

describe('text', () => {
  test.each([
    ['nothing', ''],
    ['prose', lines(prose, prose)],
    ['stray breaks', lines(`${prose}<br>`, `${prose}<br/>`, `${prose}<br />`)],
    ['stray paragraphs', lines(`<p>${prose}`, prose, prose, `${prose}</p>`, prose, prose, prose, prose)],
    ['inline tags', lines('<b>Título</b>', `${prose} <a href="https://e.com">más</a>`, prose)],
    ['angle brackets', 'si 3 < 4 y 5 > 2, <3'],
    ['hashtags', lines('#Elecciones #Urgente', prose, '#Fin')],
    ['items after a sharp', lines(...Array.from({ length: 30 }, (_, i) => `# punto ${i} de la lista`))],
    ['speech', lines('- ¿Cómo está?', '- Bien, gracias.', '- Me alegro.')],
    ['bullets', lines('* uno', '* dos', '* tres', '- cuatro', '- cinco')],
    ['ranks', lines('Lo más leído', '1. Uno', '2. Dos', '1', 'Tres')],
    ['a line of hyphens', lines('---', prose, '---', prose)],
    ['stars around words', lines('** Última hora **', '*actualiza*', `${prose} ***`)],
    ['one link as Markdown has it', lines(prose, `${prose} [ver](https://e.com)`, ...Array(60).fill(prose))],
    ['JSON', '{"html": "<p>hola</p>", "n": [1](2)}'],
  ])('%s', (_, source) => {
    expect(tellSourceType(source)).toBe('text');
  });
});

const texts = corpusFolder('roles');
const folders = ['roles', 'fundus', 'postlight'].flatMap((corpus) => corpusFolder(corpus, 'pages') ?? []);

describe('pages of the press', () => {
  test.skipIf(folders.length === 0)('every one is HTML', () => {
    for (const folder of folders) {
      const others = readdirSync(folder).filter((name) => {
        const { text } = decode(gunzipSync(readFileSync(join(folder, name))), {}, nodeCharsets);
        return tellSourceType(text) !== 'html';
      });
      expect(others).toEqual([]);
    }
  });

  test.skipIf(!texts)('flattened to a line for each block, every one is text', () => {
    const folder = texts ?? '';
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    const others = names.filter((name) => tellSourceType(readFileSync(join(folder, name), 'utf8')) !== 'text');
    expect(names.length).toBeGreaterThan(200);
    expect(others).toEqual([]);
  });
});
