import { describe, expect, it } from 'vitest';
import { assemble, type ExtractOptions, type Role, read } from '../../../src/index.ts';
import { cut } from '../cut.ts';

const head = '<html lang="es"><body><h1>El puente reabre</h1>';
const story = '<p>El puente reabre tras dos años de obras y con un carril para bicicletas en cada sentido.</p>';

/** The byline of a page: headline, then these elements, then the story; the roles are those of the elements between. */
function byline(between: string, roles: readonly Role[], options: ExtractOptions = {}) {
  const last: Role[] = ['body'];
  return cut(`${head}${between}${story}</body></html>`, ['headline', ...roles, ...last], options).byline;
}
const authors = (between: string, roles: readonly Role[], options: ExtractOptions = {}): string[] =>
  byline(between, roles, options).authors;

describe('the markup of a byline', () => {
  it('sets the names of one line apart', () => {
    const names = '<span>Ana Ruiz</span> <span>Luis Pérez Sol</span> <span>Eva Mar</span>';
    expect(authors(`<div class="byline">${names}</div>`, ['byline'])).toEqual([
      'Ana Ruiz',
      'Luis Pérez Sol',
      'Eva Mar',
    ]);
  });
  it('tells a name from the categories and the comments beside it', () => {
    const line =
      '<p><a href="/author/ana-ruiz">Ana Ruiz</a> <a rel="category tag" href="/c/obras">Obras</a>, <a href="/tag/rio">Río Grande</a> <a href="#comments">2</a></p>';
    expect(byline(line, ['byline'])).toEqual({ text: 'Ana Ruiz', authors: ['Ana Ruiz'] });
  });
  it('names who writes under a user name, beside a date too', () => {
    const line = '<p><a rel="author" href="/u/7">elpuentero</a> 5 de junio de 2025</p>';
    expect(authors(line, ['date'])).toEqual(['elpuentero']);
    expect(authors('<p>Obras 5 de junio de 2025</p>', ['date'])).toEqual([]);
  });
  it('does not take what leads on for a name', () => {
    const line = '<p>Por <a href="/author/ana">Ana Ruiz</a></p><p><a href="/author/ana">Ver todas sus notas</a></p>';
    expect(authors(line, ['byline', 'byline'])).toEqual(['Ana Ruiz']);
  });
  it('calls a line something else', () => {
    const lines = '<p class="byline">Por Ana Ruiz</p><p class="category">Obras Públicas</p>';
    expect(authors(lines, ['byline', 'byline'])).toEqual(['Ana Ruiz']);
  });
});

describe('captions above the story', () => {
  const date = '<p>5 de junio de 2025</p>';
  it('that hold a person and an agency are a byline where nobody else is named', () => {
    const unsure = (line: string): string[] => {
      const document = read(`${head}<p>${line}</p>${date}${story}</body></html>`, {});
      const roles: Role[] = ['headline', 'caption', 'date', 'body'];
      const labelled = document.blocks.map((block, i) => {
        const role = roles[i] as Role;
        return { ...block, role, confidence: role === 'caption' ? 0.4 : 0.9 };
      });
      return assemble(document, labelled, { lang: 'es' }).byline.authors;
    };
    expect(unsure('Ana Ruiz, EFE')).toEqual(['Ana Ruiz', 'EFE']);
    expect(unsure('EFE, AFP')).toEqual([]);
  });
  it('name nobody behind their bar', () => {
    expect(authors(`${date}<p>El puente viejo | Autor: Luis Gil</p>`, ['date', 'caption'])).toEqual([]);
  });
});

describe('several bylines', () => {
  it('count where they stand together, not far below', () => {
    const between = `<p>Por Ana Ruiz</p>${story.repeat(9)}<p>Por Luis Pérez</p>`;
    const roles: Role[] = ['byline', ...Array<Role>(9).fill('body'), 'byline'];
    expect(authors(between, roles)).toEqual(['Ana Ruiz']);
    expect(authors('<p>Por Ana Ruiz</p><p>Por Luis Pérez</p>', ['byline', 'byline'])).toEqual([
      'Ana Ruiz',
      'Luis Pérez',
    ]);
  });
  it('leave out a bare word beside one with a prefix', () => {
    expect(byline('<p>Política</p><p>Por Ana Ruiz</p>', ['byline', 'byline'])).toEqual({
      text: 'Por Ana Ruiz',
      authors: ['Ana Ruiz'],
    });
  });
  it('leave out the house beside a person', () => {
    const site = { url: 'https://www.elfaro.example/puente' };
    expect(authors('<p>Texto: Ana Ruiz / elfaro.example</p>', ['byline'], site)).toEqual(['Ana Ruiz']);
    expect(authors('<p>Por El Faro</p>', ['byline'], site)).toEqual(['El Faro']);
  });
});

describe('a byline with another label', () => {
  it('is found by its prefix', () => {
    expect(authors('<p>Por Ana Ruiz</p>', ['deck'])).toEqual(['Ana Ruiz']);
    expect(authors('<p>Portada | Por Ana Ruiz | 5 de junio</p>', ['kicker'])).toEqual(['Ana Ruiz']);
    expect(authors('<p>Por fin reabre el puente</p>', ['deck'])).toEqual([]);
  });
  it('is found by its markup', () => {
    expect(authors('<p class="autor">Ana Ruiz</p>', ['caption'])).toEqual(['Ana Ruiz']);
    expect(authors('<p class="autor">Ana Ruiz</p>', ['teaser'])).toEqual([]);
  });
  it('is the line behind one that says only "Autor:"', () => {
    expect(authors('<p>Autor:</p><p>Ana Ruiz</p>', ['byline', 'tags'])).toEqual(['Ana Ruiz']);
    expect(authors('<p>Autor:</p><p>Te puede interesar</p>', ['byline', 'related-x'])).toEqual([]);
  });
  it('stands back behind a labelled one', () => {
    expect(authors('<p>Por Ana Ruiz</p><p>Por Luis Pérez</p>', ['byline', 'caption'])).toEqual(['Ana Ruiz']);
  });
});

it('is the agency of the dateline where nobody else is credited', () => {
  const dateline = '<p>Madrid, 5 jun (EFE).- El puente reabre tras dos años de obras.</p>';
  expect(byline(dateline, ['body'])).toEqual({ text: 'EFE', authors: ['EFE'] });
  expect(authors(`<p>Por Ana Ruiz</p>${dateline}`, ['byline', 'body'])).toEqual(['Ana Ruiz']);
  expect(authors('<p>El alcalde (PP) – que no vino – calla.</p>', ['body'])).toEqual([]);
});

describe('the metadata', () => {
  const stating = (name: string): string =>
    `<script type="application/ld+json">{"@type":"NewsArticle","author":${name}}</script>`;
  it('spells out the initials that are printed', () => {
    const stated = stating('[{"name":"Ana Ruiz"},{"name":"EFE"}]');
    expect(authors(`${stated}<p>EFE/ar</p>`, ['byline'])).toEqual(['EFE', 'Ana Ruiz']);
    expect(authors(`${stated}<p>EFE/lp</p>`, ['byline'])).toEqual(['EFE']);
  });
  it('wins over a job without its name', () => {
    expect(
      authors(`${stating('{"name":"Jane Doe"}')}<p>By Senior Politics Reporter</p>`, ['byline'], { lang: 'en' }),
    ).toEqual(['Jane Doe']);
  });
  it('names the author of a blog that is called after its author', () => {
    const url = 'https://anaruiz.example/puente';
    const site = '<meta property="og:site_name" content="Ana Ruiz">';
    expect(authors(`${site}${stating('{"name":"Ana Ruiz"}')}`, [], { url })).toEqual(['Ana Ruiz']);
  });
});
