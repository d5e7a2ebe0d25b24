/**
 * Pages of a made-up dump, each from its number alone: the same dump comes out on every machine.
 * @typedef {{ name: string, bytes: Buffer }} Page
 */

const places = ['Villaseca', 'Montearroyo', 'La Herradura', 'Puerto Umbral', 'Santa Ribera', 'Los Alerces'];
const people = ['Ana Ruiz', 'Luis Prado', 'Lía Montes', 'Héctor Salas', 'Nora Vidal', 'Iván Robles'];
const subjects = ['el puerto', 'la biblioteca', 'el hospital', 'la escuela', 'el mercado', 'la estación', 'el teatro'];
const verbs = ['reabrirá', 'cambiará de horario', 'recibirá fondos', 'cerrará por obras', 'contratará personal'];
const whens = ['el lunes', 'en septiembre', 'la semana próxima', 'antes de fin de año', 'después del verano'];
const whys = [
  'según anunció su directora',
  'por pedido de los vecinos',
  'tras dos años de espera',
  'a causa de la lluvia',
];

/**
 * Numbers from a seed (mulberry32, public domain).
 * @param {number} seed
 * @returns {() => number} from 0 to 1
 */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @param {number} number of the page in the dump, from 0
 * @returns {Page}
 */
export function page(number) {
  const next = numbers(number + 1);
  if (number % 100 === 57) return hostile(number, next);
  return number % 3 === 0 ? text(number, next) : html(number, next);
}

/** @param {number} number */
export const isHostile = (number) => number % 100 === 57;

/**
 * @param {number} number
 * @param {() => number} next
 */
function story(number, next) {
  /** @param {readonly string[]} list */
  const one = (list) => list[Math.floor(next() * list.length)] ?? '';
  const sentence = () => `${capital(one(subjects))} de ${one(places)} ${one(verbs)} ${one(whens)}, ${one(whys)}.`;
  const paragraph = () => Array.from({ length: 2 + Math.floor(next() * 4) }, sentence).join(' ');
  return {
    headline: `${capital(one(subjects))} de ${one(places)} ${one(verbs)} ${one(whens)} (${number})`,
    author: one(people),
    day: `${1 + Math.floor(next() * 28)} de junio de 2025`,
    paragraphs: Array.from({ length: 3 + Math.floor(next() * 10) }, paragraph),
    caption: `${capital(one(subjects))} de ${one(places)}. Foto: ${one(people)}`,
    related: Array.from({ length: 3 }, () => `${capital(one(subjects))} de ${one(places)} ${one(verbs)}`),
  };
}

/** @param {string} words */
const capital = (words) => words.slice(0, 1).toUpperCase() + words.slice(1);

/**
 * @param {number} number
 * @param {() => number} next
 * @returns {Page}
 */
function text(number, next) {
  const { headline, author, day, paragraphs, caption, related } = story(number, next);
  const trending = related.map((title, at) => `${at + 1}\n${title}`).join('\n');
  const parts = [
    headline,
    `Por ${author}`,
    day,
    caption,
    ...paragraphs,
    'Te puede interesar',
    ...related,
    'Lo más leído',
    trending,
  ];
  return { name: `${number}.txt`, bytes: Buffer.from(`${parts.join('\n\n')}\n`) };
}

/**
 * @param {number} number
 * @param {() => number} next
 * @returns {Page}
 */
function html(number, next) {
  const { headline, author, day, paragraphs, caption, related } = story(number, next);
  const menu = places.map((place) => `<li><a href="/${place}">${place}</a></li>`).join('');
  const styles = '.a{color:red}\n'.repeat(Math.floor(next() * 100));
  const body = paragraphs.map((words) => `<p class="nota-parrafo">${words}</p>`).join('\n');
  const list = related.map((title) => `<li><a href="/n/${Math.floor(next() * 1e6)}">${title}</a></li>`).join('');
  const source = `<!doctype html><html lang="es"><head><meta charset="utf-8"><title>${headline} | El Farolero</title>
<link rel="canonical" href="https://s${number % 40}.example/n/${number}"><style>${styles}</style></head>
<body><nav><ul>${menu}</ul></nav><article><h1>${headline}</h1><p class="firma">Por ${author}</p><time>${day}</time>
<figure><img src="/f.jpg"><figcaption>${caption}</figcaption></figure>
${body}
<aside><h3>Te puede interesar</h3><ul>${list}</ul></aside></article><aside class="ranking"><h3>Lo más leído</h3><ol>${list}</ol></aside></body></html>`;
  return { name: `${number}.html`, bytes: Buffer.from(source) };
}

/**
 * What a dump holds that is no page, or hardly: each kind in turn, the 20 MB text among a thousand.
 * @param {number} number
 * @param {() => number} next
 * @returns {Page}
 */
function hostile(number, next) {
  const kinds = [binary, empty, deep, badBytes, wrongCharset, huge, oneLine, unclosed, blank, nulls];
  const kind = kinds[Math.floor(number / 100) % kinds.length] ?? empty;
  return { name: `${number}.${kind === deep || kind === unclosed ? 'html' : 'txt'}`, bytes: kind(next) };
}

/** @param {() => number} next */
const binary = (next) => Buffer.from(Array.from({ length: 4096 }, () => Math.floor(next() * 256)));
const empty = () => Buffer.alloc(0);
const deep = () => Buffer.from(`${'<div>'.repeat(50_000)}El puerto reabre.`);
const badBytes = () =>
  Buffer.concat([
    Buffer.from('El puerto reabri\xf3 \xe9l jueves. '.repeat(40), 'latin1'),
    Buffer.from([0xff, 0xfe, 0xc3]),
  ]);
const wrongCharset = () =>
  Buffer.from('<meta charset="utf-16"><h1>El a\xf1o del puerto</h1><p>Reabri\xf3.</p>', 'latin1');
const huge = () =>
  Buffer.from('El puerto de Villaseca reabre el jueves, según anunció su directora.\n'.repeat(290_000));
const oneLine = () => Buffer.from('El puerto reabre el jueves. '.repeat(20_000));
const unclosed = () => Buffer.from('<p><b><a href="'.repeat(5000));
const blank = () => Buffer.from(' \n\t\r\n'.repeat(2000));
const nulls = () => Buffer.from(`El puerto${'\0'.repeat(3000)} reabre`);
