import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { extract, RecorteError, read } from '../../../src/index.ts';
import { nodeCharsets } from '../../../src/node/charsets.ts';
import { platformCharsets } from '../../../src/read/decode/platform-charsets.ts';

const western = 'El año de la crecida, según él: «cuánta agua», dijo José Peña.';
const central = 'Příliš žluťoučký kůň úpěl ďábelské ódy u řeky.';
const cyrillic = 'Река поднялась за ночь, и мост закрыли утром.';
const greek = 'Το ποτάμι φούσκωσε και η γέφυρα έκλεισε.';
const hebrew = 'הנהר עלה בלילה והגשר נסגר בבוקר.';
const arabic = 'ارتفع النهر ليلا واغلق الجسر صباحا.';
const baltic = 'Upė pakilo, todėl tiltas uždarytas šiąnakt.';
const turkish = 'Nehir yükseldi, köprü sabaha karşı kapatıldı ağır.';
const thai = 'แม่น้ำสูงขึ้นและสะพานปิด';
const vietnamese = 'Thành phô\u0301 ngâ\u0323p nươ\u0301c, câ\u0300u đóng cư\u0309a.';
const japanese = '川の水が増え、橋は朝に閉鎖された。';
const korean = '강물이 불어나 다리가 아침에 폐쇄되었다.';
const chinese = '河水上涨，大桥今早关闭。';
const taiwanese = '河水上漲，大橋今早關閉。';

/** Every encoding of the WHATWG standard (encoding.spec.whatwg.org, 4.2) that texts are in, with one that it can write. */
const charsets: readonly (readonly [name: string, text: string, as?: string])[] = [
  ['utf-8', western],
  ['ibm866', cyrillic],
  ['iso-8859-2', central],
  ['iso-8859-3', 'La rivero leviĝis, kaj la ponto fermiĝis ĵaŭde.'],
  ['iso-8859-4', baltic],
  ['iso-8859-5', cyrillic],
  ['iso-8859-6', arabic],
  ['iso-8859-7', greek],
  ['iso-8859-8', hebrew],
  ['iso-8859-8-i', hebrew, 'iso-8859-8'],
  ['iso-8859-10', 'Áin hækkaði og brúnni var lokað í morgun, þótti mörgum.'],
  ['iso-8859-13', baltic],
  ['iso-8859-14', 'Bhí an abhainn ard agus dúnadh an droichead ar maidin.'],
  ['iso-8859-15', 'El puente costó 300 €, según José Peña.'],
  ['iso-8859-16', 'Râul a crescut și podul a fost închis dimineață.'],
  ['koi8-r', cyrillic],
  ['koi8-u', 'Річка піднялася, і міст зачинили вранці.'],
  ['macintosh', western],
  ['windows-874', thai],
  ['windows-1250', central],
  ['windows-1251', cyrillic],
  ['windows-1252', western],
  ['windows-1253', greek],
  ['windows-1254', turkish],
  ['windows-1255', hebrew],
  ['windows-1256', arabic],
  ['windows-1257', baltic],
  ['windows-1258', vietnamese],
  ['x-mac-cyrillic', cyrillic, 'maccyrillic'],
  ['gbk', chinese],
  ['gb18030', chinese],
  ['big5', taiwanese],
  ['euc-jp', japanese],
  ['iso-2022-jp', japanese],
  ['shift_jis', japanese],
  ['euc-kr', korean],
  ['utf-16be', western],
  ['utf-16le', western],
];

/** iconv-lite writes no ISO-2022-JP: JIS X 0208 is EUC-JP without the upper bits, between two escapes (RFC 1468). */
function iso2022jp(text: string): Buffer {
  const parts = text.match(/[ -~\n]+|[^ -~\n]+/g) ?? [];
  return Buffer.concat(
    parts.map((part) => {
      const bytes = iconv.encode(part, 'euc-jp');
      if (/^[ -~\n]/.test(part)) return bytes;
      return Buffer.concat([Buffer.from('\x1b$B'), bytes.map((byte) => byte & 0x7f), Buffer.from('\x1b(B')]);
    }),
  );
}

function encode(text: string, [name, , as = name]: (typeof charsets)[number]): Uint8Array {
  if (name === 'iso-2022-jp') return iso2022jp(text);
  return iconv.encode(text, as);
}

const page = (text: string, label?: string): string =>
  `<!doctype html>${label ? `<meta charset="${label}">` : ''}<title>Nota</title>\n<h1>${text}</h1>\n<p>${`${text} `.repeat(12)}</p>\n`;

/** Of a stretch of HTML or of its text; elements and references are not what is looked at. */
const lettersOf = (text: string): string =>
  text
    .replace(/<[^>]*>/g, '')
    .match(/[\p{L}\p{N}]/gu)
    ?.join('') ?? '';

/** What holds for bytes whatever they are: an answer, in whole characters, each block where it says. */
function reads(bytes: Uint8Array, options: Parameters<typeof read>[1] = {}): string | null {
  try {
    const { text, blocks, notices } = read(bytes, options);
    const isMended = notices.some(({ code }) => code === 'mojibake-mended');
    expect(text.isWellFormed()).toBe(true);
    for (const block of blocks) {
      expect(block.text.isWellFormed()).toBe(true);
      if (!isMended) expect(lettersOf(text.slice(block.start, block.end))).toBe(lettersOf(block.text));
    }
    return text;
  } catch (error) {
    if (!(error instanceof RecorteError) || error.code === 'internal') throw error;
    return null;
  }
}

describe.each(charsets.map((charset) => ({ charset, name: charset[0] })))('$name', ({ charset, name }) => {
  const text = charset[1];
  const isUtf16 = name.startsWith('utf-16');

  it('by a flag', () => {
    const bytes = encode(page(text), charset);
    expect(reads(bytes, { encoding: name })).toBe(page(text));
    expect(JSON.stringify(extract(bytes, { encoding: name }))).toContain(text);
  });

  it('declared by the server, and by itself', () => {
    // A page that could be read so far is no UTF-16, and its bytes tell it.
    const contentType = `text/html; charset=${name}`;
    expect(reads(encode(page(text), charset), { contentType })).toBe(page(text));
    const declared = page(text, isUtf16 ? 'utf-8' : name);
    expect(reads(encode(declared, charset))).toBe(declared);
  });

  it('undeclared, and declared as others', () => {
    const bytes = encode(page(text), charset);
    expect(reads(bytes)).not.toBeNull();
    for (const [other] of charsets) {
      if (other === name) continue;
      const byFlag = reads(bytes, { encoding: other });
      if (isUtf16 === other.startsWith('utf-16')) expect(byFlag).not.toBeNull();
      expect(reads(bytes, { contentType: `text/html; charset=${other}` })).not.toBeNull();
      expect(reads(encode(page(text, other), charset))).not.toBeNull();
    }
  });

  it('cut in the middle of a character, and mixed with UTF-8 and UTF-16', () => {
    const bytes = Buffer.from(encode(page(text), charset));
    const middle = bytes.length >> 1;
    for (let cut = middle; cut < middle + 8; cut++) {
      reads(bytes.subarray(0, cut));
      reads(bytes.subarray(cut), { encoding: name });
      for (const other of ['utf8', 'utf16le'] as const) {
        reads(Buffer.concat([bytes.subarray(0, cut), Buffer.from(`<p>${western} 😀</p>`, other), bytes.subarray(cut)]));
      }
    }
  });
});

it('does not read by one that no text is in', () => {
  expect(() => read(Buffer.from('hola'), { encoding: 'x-user-defined' })).toThrow(RecorteError);
});

it.each([
  'x-user-defined',
  'replacement',
  'hz-gb-2312',
  'csiso2022kr',
  'iso-2022-cn',
  'iso-2022-cn-ext',
  'iso-2022-kr',
])('%s, in which the standard has nothing read, is heeded by nobody', (label) => {
  expect(reads(Buffer.from(page(western)), { contentType: `text/html; charset=${label}` })).toBe(page(western));
  expect(reads(Buffer.from(page(western, label)))).toBe(page(western, label));
});

/** Bytes that Node reads otherwise than the Encoding Standard: ICU has its own tables, and one for windows-1252 is Latin-1. */
const notAsNode: Readonly<Record<string, readonly number[]>> = {
  ibm866: [0x1a, 0x1c, 0x7f],
  'windows-1252': Array.from({ length: 32 }, (_, at) => 0x80 + at),
  'windows-1253': [0xaa],
  'windows-1255': [0xca],
  'windows-874': [0xdb, 0xdc, 0xdd, 0xde, 0xfc, 0xfd, 0xfe, 0xff],
};

describe('each byte is what it is for Node', () => {
  const oneByte = charsets.filter(([name]) => /^(?:ibm|iso-8859|koi8|mac|windows|x-mac)/.test(name));
  const known = oneByte.map(([name]) => name).filter((name) => platformCharsets.name(name) !== null);
  expect(known.length).toBeGreaterThan(26);

  it.each(known)('%s', (name) => {
    const platform = new TextDecoder(name);
    const wrong = Array.from({ length: 256 }, (_, byte) => byte).filter((byte) => {
      const unit = nodeCharsets.decode(Uint8Array.of(byte), name);
      const usual = platform.decode(Uint8Array.of(byte));
      // A control that no text means is told as a byte that is none.
      const isControl = unit === '\ufffd' && byte >= 0x80 && byte < 0xa0 && usual === String.fromCharCode(byte);
      return unit !== usual && !isControl && !notAsNode[name]?.includes(byte);
    });
    expect(wrong.map((byte) => byte.toString(16))).toEqual([]);
  });

  it.each([
    ['macintosh', 'bddbf041', 'Ω€\uf8ffA'],
    ['x-mac-cyrillic', 'a2b6ff41', 'Ґґ€A'],
    ['windows-1252', '80858e93', '€…Ž“'],
    ['windows-1255', 'ca', '\u05ba'],
  ])('%s, by the standard', (name, hex, text) => {
    expect(nodeCharsets.decode(Buffer.from(hex, 'hex'), name)).toBe(text);
  });
});

describe('bytes that are no text', () => {
  const within = (hex: string): Buffer =>
    Buffer.concat([
      Buffer.from(`<h1>${western.repeat(5)}</h1><p>El r`),
      Buffer.from(hex, 'hex'),
      Buffer.from(`o crece. ${western}</p>`),
    ]);

  it.each([
    ['an overlong slash', 'c0af'],
    ['an overlong NUL', 'c080'],
    ['a surrogate', 'eda080'],
    ['two surrogates', 'eda0bdedb880'],
    ['beyond Unicode', 'f4908080'],
    ['a lone continuation', '80'],
    ['a cut sequence', 'f09f98'],
    ['a byte that there is not', 'ff'],
  ])('%s', (_, hex) => {
    const text = reads(within(hex));
    expect(text).toContain('\ufffd');
    expect(text).toContain(western);
    expect(extract(within(hex)).warnings).toContainEqual(expect.objectContaining({ code: 'bad-bytes-replaced' }));
  });

  it('bytes of GB 18030 that are behind the end of Unicode', () => {
    const bytes = Buffer.concat([Buffer.from('El puente '), Buffer.from('fc30d630', 'hex'), Buffer.from(' cierra')]);
    const { text, notices } = read(bytes, { encoding: 'gb18030' });
    expect(text).toMatch(/^El puente \ufffd+ cierra$/);
    expect(notices).toContainEqual(expect.objectContaining({ code: 'bad-bytes-replaced' }));
  });

  it.each([
    ['NUL', '00', '\0'],
    ['a byte order mark', 'efbbbf', '\ufeff'],
    ['a zero-width space', 'e2808b', '\u200b'],
  ])('%s in the middle shows nothing', (_, hex, mark) => {
    expect(reads(within(hex))).toContain(`El r${mark}o crece`);
    for (const type of ['html', 'text'] as const) {
      const { blocks } = read(within(hex), { type });
      expect(blocks.map(({ text }) => text).join('\n')).toContain('El ro crece');
    }
  });

  it.each(['\u202e', '\u2066', '\u200f', '\u061c'])('a mark of direction is kept whole: %j', (mark) => {
    const { blocks } = read(`<p>El puente ${mark}cierra.</p>`);
    expect(blocks[0]?.text.replaceAll(mark, '')).toBe('El puente cierra.');
  });

  it('a string with half a character', () => {
    const { text, blocks } = read('<h1>El puente \ud83d cierra \ude00</h1>');
    expect(text).toBe('<h1>El puente \ufffd cierra \ufffd</h1>');
    expect(blocks[0]?.text).toBe('El puente \ufffd cierra \ufffd');
  });

  it('character references to no character', () => {
    const article = extract(`<h1>El puente &#xD800; &#0; &#x110000; &#xDFFF;cierra</h1><p>${western.repeat(5)}</p>`);
    expect(JSON.stringify(article)).not.toMatch(/\\ud[89a-f]/i);
  });

  it('escapes of half a character in a text and in JSON-LD', () => {
    const text = `El puente\\n${western}\\ud83d cierra\\n${western}`;
    expect(JSON.stringify(extract(text, { type: 'text' }))).not.toMatch(/\\ud[89a-f]/i);
    const json = '{"@type":"NewsArticle","headline":"El puente \\ud83d cierra","author":{"name":"Ana \\udc00"}}';
    const html = `<!doctype html><script type="application/ld+json">${json}</script><p>${western.repeat(5)}</p>`;
    expect(JSON.stringify(extract(html, { type: 'html' }))).not.toMatch(/\\ud[89a-f]/i);
  });
});
