import { describe, expect, it } from 'vitest';
import { type Byline, type BylineContext, bylineReader } from '../../../src/assemble/byline/authors/index.ts';
import { readCredit } from '../../../src/assemble/byline/credit/index.ts';
import type { BylineLine } from '../../../src/assemble/byline/lines/index.ts';
import { siteNames } from '../../../src/assemble/byline/names/site.ts';
import { lexiconOf } from '../../../src/lexicon/index.ts';
import type { Fact } from '../../../src/read/document.ts';

const fact = (value: string, from: Fact['from'] = 'json-ld', path = '$.author.name', start = 0): Fact => ({
  value,
  from,
  path,
  span: [start, start + 1],
});

const line = (text: string, role: BylineLine['role'], index: number, confidence = 0.9): BylineLine => ({
  text,
  role,
  index,
  confidence,
});

function read(
  lines: string | readonly string[],
  language = 'es',
  facts: readonly (string | Fact)[] = [],
  context: Partial<BylineContext> = {},
): Byline {
  const printed = [lines].flat().map((text, index) => line(text, 'byline', index));
  const lexicons = [lexiconOf(language), lexiconOf('en')].filter((lexicon) => lexicon !== null);
  const stated = facts.map((value) => (typeof value === 'string' ? fact(value) : value));
  return bylineReader(stated, { language, lexicons, sites: [], url: null, ...context })(printed);
}

const spanish = [lexiconOf('es')].filter((lexicon) => lexicon !== null);
const english = [lexiconOf('en')].filter((lexicon) => lexicon !== null);
const german = [lexiconOf('de')].filter((lexicon) => lexicon !== null);

describe('one line', () => {
  it.each<[string, string, string[]]>([
    ['es', 'Por Ana Ruiz', ['Ana Ruiz']],
    ['es', 'Por Canal26', ['Canal26']],
    ['es', 'Por Ana Ruiz y EFE', ['Ana Ruiz', 'EFE']],
    ['es', 'Escrito por Ana Ruiz, Luis Paz y Eva Sol', ['Ana Ruiz', 'Luis Paz', 'Eva Sol']],
    ['es', 'Ana Ruiz, Luis Pérez', ['Ana Ruiz', 'Luis Pérez']],
    ['es', 'Por Laura Jordán / Javier Urbina', ['Laura Jordán', 'Javier Urbina']],
    ['es', 'Por José Ortega y Gasset', ['José Ortega y Gasset']],
    ['es', 'Por Ana de la Cruz e Inés del Río', ['Ana de la Cruz', 'Inés del Río']],
    ['es', 'Ana Ruiz, corresponsal en Londres', ['Ana Ruiz']],
    ['es', 'Por Ana Ruiz ana.ruiz@example.org', ['Ana Ruiz']],
    ['es', 'Por Ana Ruiz @anaruiz', ['Ana Ruiz']],
    ['es', 'Por Ana Ruiz • 3 min de lectura', ['Ana Ruiz']],
    ['es', 'Por Ana Ruiz 5 de junio de 2025, 10:17', ['Ana Ruiz']],
    ['es', 'Texto: Ana Ruiz | Fotos: Luis Paz', ['Ana Ruiz']],
    ['es', 'Escribe Camila Sosa en Territorio', ['Camila Sosa']],
    ['es', 'porRedaccion', ['Redaccion']],
    ['es', 'Por: Redacción / Crítica', ['Redacción / Crítica']],
    ['es', 'EFE / AFP', ['EFE', 'AFP']],
    ['es', 'EFE EFE', ['EFE']],
    ['es', 'Madrid, EFE', ['EFE']],
    ['es', 'Buenos Aires (EFE).-', ['EFE']],
    ['es', 'Por A. R.', []],
    ['es', 'Periodista Judicial', []],
    ['es', 'Texto y fotos: Ana Ruiz', ['Ana Ruiz']],
    ['es', 'Sobre Ana Ruiz', ['Ana Ruiz']],
    ['es', 'Revisado por Ana Ruiz', []],
    ['en', 'Reviewed by Jane Doe', []],
    ['en', 'Photos by Jane Doe', []],
    ['en', 'Illustration by Jane Doe', []],
    ['en', 'Fact Checked by: Jane Doe', []],
    ['en', 'Medically reviewed by Jane Doe', []],
    ['en', 'By Jane Doe, MD. Reviewed by Mary Poe, MD', ['Jane Doe']],
    ['en', 'By Jane Doe. Edited By: Mary Poe', ['Jane Doe']],
    ['en', 'Byby JANE DOE, MARY POE and ANN LEE', ['JANE DOE', 'MARY POE', 'ANN LEE']],
    ['es', 'Redactado por Ana Ruiz', ['Ana Ruiz']],
    ['fr', 'Rédigé par Anne Dupont, relu par Luc Petit', ['Anne Dupont']],
    ['fr', 'Relu par Luc Petit', []],
    ['sv', 'Karin Ek. Granskad av Erik Berg', ['Karin Ek']],
    ['pl', 'Tekst: Anna Nowak Korekta: Jan Kowal', ['Anna Nowak']],
    ['hu', 'Szöveg: Nagy Anna Lektor: Kiss Péter', ['Nagy Anna']],
    ['el', 'Κείμενο: Άννα Παππά Φωτογραφίες: Νίκος Λάμπρου', ['Άννα Παππά']],
    ['en', 'About the Author – Jane Doe', ['Jane Doe']],
    ['de', 'Über die Autorin: Erika Muster', ['Erika Muster']],
    ['sv', 'Om skribenten: Erik Berg', ['Erik Berg']],
    ['en', 'Reuters - Jane Doe', ['Reuters', 'Jane Doe']],
    ['en', 'Reuters - New York', ['Reuters']],
    ['tr', 'Anadolu Ajansı - Elif Yıldırım', ['Anadolu Ajansı', 'Elif Yıldırım']],
    ['tr', 'Elif Yıldırım-AA', ['Elif Yıldırım', 'AA']],
    ['tr', 'Haber Merkezi / Elif Yıldırım', ['Haber Merkezi', 'Elif Yıldırım']],
    ['tr', 'Yazarın Tüm Yazıları', []],
    ['fi', 'STT–Minna Laaksonen', ['STT', 'Minna Laaksonen']],
    ['es', 'José García-Margallo', ['José García-Margallo']],
    ['fr', 'De notre correspondante à Rome, Mathilde Roussel', ['Mathilde Roussel']],
    ['de', 'Aus: Ausgabe vom 26.04.2024, Seite 1 / Titel', []],
    ['pl', 'O autorce: Anna Nowak', ['Anna Nowak']],
    ['tr', 'Yazar hakkında: Ayşe Yılmaz', ['Ayşe Yılmaz']],
    ['ru', 'Об авторе: Анна Смирнова', ['Анна Смирнова']],
    ['ja', '著者について：山田 太郎', ['山田 太郎']],
    ['en', 'Over Jane Doe', ['Over Jane Doe']],
    ['de', 'Weitere Beiträge', []],
    ['pl', 'Więcej Artykułów', []],
    ['cs', 'Více Článků', []],
    ['fi', 'Lisää Juttuja', []],
    ['ru', 'Все Материалы', []],
    ['en', 'Co-founder and Chief Architect', []],
    ['en', 'in Illinois', []],
    ['en', 'Last Updated', []],
    ['en', 'View All Posts', []],
    ['en', 'Jane Doe1; Sam Roe2', ['Jane Doe', 'Sam Roe']],
    ['de', 'Von Erika Muster Rubriken: Mode', ['Erika Muster']],
    ['de', 'Übersetzt ins (en) von Max Muster', ['Max Muster']],
    ['de', 'Autorin: Erika Muster, Projektleiterin der NRW', ['Erika Muster']],
    ['de', 'Erstellt von Erika Muster', ['Erika Muster']],
    ['ko', '부산, 울산 김민지 기자', ['김민지']],
    ['en', 'By Jane Doe and Sam Roe', ['Jane Doe', 'Sam Roe']],
    ['en', "By John Smith Jr. and Mary O'Neil", ['John Smith Jr.', "Mary O'Neil"]],
    ['en', 'By Jane Doe, Co-Founder & COO', ['Jane Doe']],
    ['en', 'By Jane Doe, CEO of Acme', ['Jane Doe']],
    ['en', 'AFP, MANILA', ['AFP']],
    ['en', 'Jane A. Doe CPP, PSP', ['Jane A. Doe']],
    ['en', 'Reporting by Jane Doe; Editing by Sam Roe', ['Jane Doe']],
    ['en', 'Last updated on April 8, 2024 by Jane Doe', ['Jane Doe']],
    ['en', 'Politics, Top Story 1 | Published: 5 hours ago | Written by Jane Doe', ['Jane Doe']],
    ['en', 'ByJane Doe UpdatedJanuary 25, 2026', ['Jane Doe']],
    ['en', 'By Abdullah bin Salman', ['Abdullah bin Salman']],
    ['de', 'Von Erika Muster, dpa', ['Erika Muster', 'dpa']],
    ['de', 'Von Erika Muster und Max Muster (dpa)', ['Erika Muster', 'Max Muster', 'dpa']],
    ['de', 'Artikel von: Von Erika Muster', ['Erika Muster']],
    ['de', 'Autorin/Autor Erika Muster', ['Erika Muster']],
    ['de', '(Quelle: APA/sda/dpa)', ['APA', 'sda', 'dpa']],
    ['de', 'Quelle: Sportverein Muster', []],
    ['de', 'SDA/sep', ['SDA']],
    ['de', '(pm – gs)', []],
    ['fr', 'Par Élodie Martin, envoyée spéciale à Kiev', ['Élodie Martin']],
    ['it', 'di Marco Rossi e Lucia Bianchi', ['Marco Rossi', 'Lucia Bianchi']],
    ['pt', 'Por Maria da Silva e João dos Santos', ['Maria da Silva', 'João dos Santos']],
    ['nl', 'Door Jan van den Berg en Piet de Vries', ['Jan van den Berg', 'Piet de Vries']],
    ['ja', '高瀬 文香', ['高瀬 文香']],
    // capitals of a Greek word that ends in a sigma
    ['el', 'ΤΗΣ ΜΑΡΙΑΣ ΠΑΠΑΔΟΠΟΥΛΟΥ', ['ΜΑΡΙΑΣ ΠΑΠΑΔΟΠΟΥΛΟΥ']],
    ['el', 'Της Μαρίας Παπαδοπούλου και του Γιώργου Νικολάου', ['Μαρίας Παπαδοπούλου', 'Γιώργου Νικολάου']],
    // a label that goes on behind its first word
    ['ru', 'Автор статьи: Анна Смирнова', ['Анна Смирнова']],
    ['hu', 'Szöveg és fotó: Szabó Eszter', ['Szabó Eszter']],
    ['cs', 'Autor fotografie: Petr Říha', []],
    // labels that no list has
    ['sv', 'Skribent: Karin Ek', ['Karin Ek']],
    ['sv', 'Karin Ek | Redigering: Erik Berg', ['Karin Ek']],
    // labels and brackets inside of the line
    ['no', 'Foto: Kjell Ødegård Tekst: Ingrid Bakken', ['Ingrid Bakken']],
    ['da', 'Af Mette Holm Foto: Søren Lind/Ritzau Scanpix', ['Mette Holm']],
    ['fi', 'Teksti Aino Mäkelä Kuvat Pekka Väisänen', ['Aino Mäkelä']],
    ['pl', 'Zofia Wiśniewska Fot. Łukasz Żak', ['Zofia Wiśniewska']],
    ['sv', 'Karin Ek (text) Erik Berg (foto)', ['Karin Ek']],
    ['no', 'Av Ingrid Bakken (tekst) og Kjell Ødegård (foto)', ['Ingrid Bakken']],
    ['sv', 'Text och foto: Karin Ek', ['Karin Ek']],
    ['fr', 'Photos : Jean Dupont Texte : Élodie Martin', ['Élodie Martin']],
    ['tr', 'Ayşe Yıldız/ANKARA, (DHA)', ['Ayşe Yıldız', 'DHA']],
    // a few words behind the name
    ['is', 'Sigríður Jónsdóttir skrifar 5. júní 2025', ['Sigríður Jónsdóttir']],
    ['ru', 'Анна Смирнова специально для «Вестника»', ['Анна Смирнова']],
    ['pl', 'Z Janem Kowalskim rozmawiała Zofia Wiśniewska', ['Zofia Wiśniewska']],
    // what stands before it
    ['cs', 'Praha, Jana Dvořáková', ['Jana Dvořáková']],
    ['cs', 'ČTK, Jana Dvořáková', ['ČTK', 'Jana Dvořáková']],
    ['hu', 'dr. Szabó Eszter', ['dr. Szabó Eszter']],
    ['hu', 'Sz. E.', []],
    ['bg', '05.06.2025 г. Мария Иванова', ['Мария Иванова']],
    ['bg', 'Публикувано от: Мария Иванова на 5 юни 2025', ['Мария Иванова']],
    ['es', 'Corresponsal: Ana Ruiz', ['Ana Ruiz']],
    ['ro', 'Reporter: Ana Popescu', ['Ana Popescu']],
    ['es', 'Fotógrafa: Ana Ruiz', []],
    ['es', 'Ana Ruiz / Fotos: Luis Paz', ['Ana Ruiz']],
    ['es', 'Ana Ruiz | Foto: Luis Paz', ['Ana Ruiz']],
    ['it', 'Roma - Marco Rossi', ['Marco Rossi']],
    ['de', 'Von FOCUS-online-Redakteurin Erika Muster', ['Erika Muster']],
    ['de', 'Von unserem Redakteur Max Muster', ['Max Muster']],
    ['de', 'Von Erika Muster aus Wien', ['Erika Muster']],
    ['nl', 'Door onze verslaggever Jan de Vries', ['Jan de Vries']],
    ['es', 'Por Ana Ruiz para El Faro', ['Ana Ruiz']],
    ['es', 'ANA RUIZ, Buenos Aires', ['ANA RUIZ']],
    ['pt', 'Maria Silva, do UOL, em Brasília', ['Maria Silva']],
    ['fr', 'Anne Roy (avec AFP)', ['Anne Roy', 'AFP']],
    ['ro', '5 iunie 2025, de Ana Popescu', ['Ana Popescu']],
    ['ro', 'Postat de Ana Popescu la 5 iunie 2025', ['Ana Popescu']],
    ['gl', 'Publicado por Ana Souto o 5 de xuño de 2025', ['Ana Souto']],
    ['it', 'di Sky TG24', ['Sky TG24']],
    ['pt', 'Redação O POVO', ['Redação O POVO']],
    ['de', 'Autor:in: Erika Muster', ['Erika Muster']],
    // houses, places and whose material was used
    ['de', 'Von Redaktion', ['Redaktion']],
    ['en', 'JANE DOE Associated Press', ['JANE DOE', 'Associated Press']],
    ['en', 'Words by Jane Doe. Photos by John Roe', ['Jane Doe']],
    ['es', 'Ana Ruiz. Madrid', ['Ana Ruiz']],
    ['es', 'Ana Ruiz y agencias', ['Ana Ruiz']],
    ['de', 'Erika Muster, ARD Berlin', ['Erika Muster']],
    ['es', 'Ana Ruiz, con información de EFE', ['Ana Ruiz', 'EFE']],
  ])('%s: %s', (language, line, authors) => {
    expect(read(line, language).authors).toEqual(authors);
  });
});

it('leaves out who made the pictures, by a label on its own line', () => {
  expect(read(['Text', 'Karin Ek', 'Foto', 'Erik Berg'], 'sv').authors).toEqual(['Karin Ek']);
  expect(read(['Karin Ek', 'Fotograf', 'Erik Berg', 'Reporter'], 'sv').authors).toContain('Erik Berg');
});

describe('the printed text', () => {
  it('is the line, without its date', () => {
    expect(read('Por Ana Ruiz | 5 de junio de 2025').text).toBe('Por Ana Ruiz');
    expect(read('Von Erika Muster am 7. Juli 2019', 'de').text).toBe('Von Erika Muster');
    expect(read('31 de octubre de 2023 · Por Ana Ruiz').text).toBe('Por Ana Ruiz');
    expect(read('Ana Ruiz, corresponsal en Londres').text).toBe('Ana Ruiz, corresponsal en Londres');
  });
  it('joins the lines of one credit', () => {
    expect(read(['Por', 'Ana Ruiz', 'y', 'Luis Paz'])).toMatchObject({
      text: 'Por Ana Ruiz y Luis Paz',
      authors: ['Ana Ruiz', 'Luis Paz'],
    });
    expect(read(['Von', 'Erika Muster', ',', 'dpa', '-'], 'de')).toMatchObject({
      text: 'Von Erika Muster, dpa',
      authors: ['Erika Muster', 'dpa'],
    });
    expect(read(['Von', 'Redaktion'], 'de')).toMatchObject({ text: 'Von Redaktion', authors: ['Redaktion'] });
  });
  it('is nothing where only a prefix is left', () => {
    expect(read('Por', 'es', ['Ana Ruiz'])).toMatchObject({ text: null, authors: ['Ana Ruiz'] });
  });
});

it('a house before a name does not hide whoever wrote for it', () => {
  const site = { sites: ['Coast Herald'] };
  for (const line of [
    'Coast Herald / Jane Doe',
    'Coast Herald | Jane Doe',
    'Coast Herald - Jane Doe',
    'Coast Herald, Jane Doe',
  ])
    expect(read(line, 'en', [], site).authors).toEqual(['Coast Herald', 'Jane Doe']);
});

it('from where a report comes is nobody', () => {
  expect(read(['RENATA COUTINHO', 'DE SÃO PAULO'], 'pt').authors).toEqual(['RENATA COUTINHO']);
});

describe('the metadata', () => {
  it('that name somebody tell that a job and a house follow', () => {
    const line = 'By Jane Doe, Senior Staff Technologist, AHU Speech, Privacy, and Technology Project';
    expect(read(line, 'en', ['Jane Doe']).authors).toEqual(['Jane Doe']);
  });
  it('that say who illustrated a page name nobody who wrote it', () => {
    expect(read([], 'en', ['Illustration by Jane Doe']).authors).toEqual([]);
    expect(read([], 'en', ['Jane Doe', 'Photos by Mary Poe']).authors).toEqual(['Jane Doe']);
  });

  it('gives the authors where none is printed', () => {
    expect(read([], 'es', ['Ana Ruiz y Luis Paz'])).toMatchObject({ text: null, authors: ['Ana Ruiz', 'Luis Paz'] });
    expect(read([], 'es', ['Por Ana Ruiz', fact('ANA RUIZ', 'meta', 'author')]).authors).toEqual(['Ana Ruiz']);
  });
  it('never gives the site, an address or an account of the software', () => {
    const site = { sites: ['El Faro - Noticias'], url: 'https://www.elfaro.example/a' };
    for (const name of [
      'El Faro',
      'elfaro.example',
      'Redacción elfaro.example',
      'https://example.org/ana',
      'ana@example.org',
      'admin',
      '5 minutos',
      '{{author}}',
    ]) {
      expect(read([], 'es', [fact(name, 'meta', 'author')], site).authors).toEqual([]);
    }
  });
  it('gives the site where a line credits it', () => {
    expect(read('Por El Faro', 'es', ['El Faro'], { sites: ['El Faro'] }).authors).toEqual(['El Faro']);
    expect(read('el faro', 'es', [], { sites: ['El Faro'] }).authors).toEqual(['el faro']);
    const url = 'https://elfaronoticias.example/a';
    expect(read(['Por Ana Ruiz', 'El Faro Noticias Staff'], 'es', [], { url }).authors).toEqual(['Ana Ruiz']);
  });
  it('speaks of the first object only, and of the article, not its comments', () => {
    const facts = [
      fact('Ana Ruiz', 'json-ld', '$.author[0].name', 10),
      fact('Luis Paz', 'json-ld', '$.author[1].name', 10),
      fact('Eva Sol', 'json-ld', '$.author.name', 99),
    ];
    expect(read([], 'es', facts).authors).toEqual(['Ana Ruiz', 'Luis Paz']);
    expect(
      read([], 'es', [fact('Ana Ruiz', 'microdata', 'author'), fact('lector99', 'microdata', 'author')]).authors,
    ).toEqual(['Ana Ruiz']);
  });
  it('gives way to the line', () => {
    expect(read('Por Ana Ruíz', 'es', ['Ana Ruiz', 'Luis Paz']).authors).toEqual(['Ana Ruíz']);
  });
  it('tells a name from what the page glues to it', () => {
    expect(read('Ana RuizSeguir', 'es', ['Ana Ruiz']).authors).toEqual(['Ana Ruiz']);
    expect(read('Ana Ruiz Madrid', 'es', ['Ana Ruiz']).authors).toEqual(['Ana Ruiz']);
    expect(read('Ana Ruiz Luis Paz', 'es', ['Ana Ruiz', 'Luis Paz']).authors).toEqual(['Ana Ruiz', 'Luis Paz']);
    expect(read('Ana Ruiz, Universidad del Sur', 'es', ['Ana Ruiz']).authors).toEqual(['Ana Ruiz']);
  });
  it('gives a name in capitals its case back', () => {
    expect(read('POR ANA DE LA CRUZ', 'es', ['Ana de la Cruz']).authors).toEqual(['Ana de la Cruz']);
    expect(read('ana ruiz', 'es', ['Ana Ruiz']).authors).toEqual(['Ana Ruiz']);
    expect(read('POR ANA DE LA CRUZ').authors).toEqual(['ANA DE LA CRUZ']);
    expect(read('POR ANA RUIZ', 'es', [], { elsewhere: ['Ana Ruiz es periodista.'] }).authors).toEqual(['Ana Ruiz']);
  });
});

describe('several lines', () => {
  it('name everybody once, whatever the accents and capitals', () => {
    expect(read(['Por Ana Ruíz', 'Luis Paz', 'ANA RUIZ']).authors).toEqual(['Ana Ruíz', 'Luis Paz']);
    expect(read(['Ana Ruiz Luis Paz', 'Ana Ruiz, Luis Paz']).authors).toEqual(['Ana Ruiz', 'Luis Paz']);
  });
  it('leave out who translated, edited or cut', () => {
    expect(
      read(['Geschrieben von Erika Muster', 'Übersetzt von Max Muster', 'Montage: Eva Sol'], 'de').authors,
    ).toEqual(['Erika Muster']);
    expect(read('Traducido por Ana Ruiz').authors).toEqual(['Ana Ruiz']);
  });
  it('count an agency far below only where nobody else is named', () => {
    const far = [line('Von Erika Muster', 'byline', 1), line('Quelle: dpa', 'byline', 30)];
    const context: BylineContext = { language: 'de', lexicons: german, sites: [], url: null };
    expect(bylineReader([], context)(far).authors).toEqual(['Erika Muster']);
    expect(bylineReader([], context)(far.slice(1)).authors).toEqual(['dpa']);
  });
  it('leave out who edited or checked, whatever stands before the colon', () => {
    expect(read(['Author: Jane Doe', 'Edited By: Mary Poe', 'Fact Checked by: Ann Lee'], 'en').authors).toEqual([
      'Jane Doe',
    ]);
    expect(read('Edited By: Mary Poe', 'en').authors).toEqual(['Mary Poe']);
  });
  it('count a name far from the first only where the metadata states it for this page', () => {
    const context: BylineContext = { language: 'en', lexicons: english, sites: [], url: null };
    const far = [line('By Jane Doe', 'byline', 1), line('By Mary Poe', 'byline', 40)];
    const teaser = fact('Mary Poe', 'microdata', 'author', 5);
    expect(bylineReader([fact('Jane Doe'), teaser], context)(far).authors).toEqual(['Jane Doe']);
    expect(bylineReader([fact('Jane Doe'), fact('Mary Poe')], context)(far).authors).toEqual(['Jane Doe', 'Mary Poe']);
  });
  it('count in a box of the author only what the labeller believes', () => {
    const context: BylineContext = { language: 'en', lexicons: english, sites: [], url: null };
    const box = (text: string, index: number, confidence: number): BylineLine => ({
      ...line(text, 'byline', index, confidence),
      markedAs: 'author',
    });
    const lines = [
      box('By Jane Doe', 1, 0.9),
      box('Harbour Plans Set For Autumn, But Fare Details Open', 2, 0.2),
      box('Mary Poe Sticks With Night Buses', 3, 0.5),
    ];
    expect(bylineReader([], context)(lines).authors).toEqual(['Jane Doe']);
  });
  it('name nobody where the labeller hardly believes a line that is no person', () => {
    const context: BylineContext = { language: 'en', lexicons: english, sites: [], url: null };
    expect(bylineReader([], context)([line('Jane Doe', 'byline', 1, 0.2)]).authors).toEqual(['Jane Doe']);
    expect(bylineReader([], context)([line('News for the Harbour', 'byline', 1, 0.2)]).authors).toEqual([]);
  });
  it('are nothing where only blanks are left of a long line', () => {
    const page = { lexicons: spanish, known: [], site: siteNames([], null) };
    expect(readCredit({ text: `R${'\r'.repeat(500)}` }, null, 'es', page)).toMatchObject({ names: [], printed: null });
  });
  it('leave out who made the picture, where the labeller doubts the line', () => {
    const context: BylineContext = { language: 'es', lexicons: spanish, sites: [], url: null };
    const pictured = [line('Por Ana Ruiz', 'byline', 1), line('Luis Pérez / EFE', 'byline', 2, 0.4)];
    expect(bylineReader([], context)(pictured).authors).toEqual(['Ana Ruiz']);
    expect(bylineReader([], context)(pictured.slice(1)).authors).toEqual(['Luis Pérez', 'EFE']);
  });
  it('take a name from a date’s line only when nothing else gives one', () => {
    const context: BylineContext = { language: 'es', lexicons: [], sites: [], url: null };
    const beside = line('5 de junio de 2025 Ana Ruiz', 'date', 1);
    expect(bylineReader([], context)([beside])).toMatchObject({ text: 'Ana Ruiz', authors: ['Ana Ruiz'] });
    expect(bylineReader([], context)([beside, line('Luis Paz', 'byline', 2)]).authors).toEqual(['Luis Paz']);
    expect(bylineReader([], context)([line('Política 5 de junio de 2025', 'date', 1)])).toMatchObject({
      text: null,
      authors: [],
    });
  });
});

it('says where each name stands', () => {
  expect(read(['Por', 'Ana Ruiz y EFE']).evidence).toEqual([
    [{ from: 'line', line: 1, start: 0, end: 8 }],
    [{ from: 'line', line: 1, start: 11, end: 14 }],
  ]);
  const stated = fact('Ana Ruiz');
  expect(read([], 'es', [stated]).evidence).toEqual([[{ from: 'fact', fact: stated }]]);
});

it('answers hostile lines before the test runs out of time', () => {
  const hostile = ['Por ', 'a,', 'Ana y ', '((', '@a', ' - ', 'a.b@', '12 min ', 'Ana Ruiz, '].map((piece) =>
    piece.repeat(30_000),
  );
  for (const line of hostile) expect(read(line, 'es', [line]).authors.length).toBeLessThan(100);
});
