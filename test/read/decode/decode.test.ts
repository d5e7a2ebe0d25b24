import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { RecorteError } from '../../../src/errors.ts';
import { nodeCharsets } from '../../../src/node/charsets.ts';
import { type DecodeOptions, decode } from '../../../src/read/decode/decode.ts';
import { platformCharsets } from '../../../src/read/decode/platform-charsets.ts';

const spanish = '¿Qué pasó ayer en la reunión? El señor Núñez llegó mañana — «así», dijo…';
const polish = 'Żółć i gęślą jaźń: wczoraj wieczorem zakończyły się obrady, powiedział rzecznik rządu.';
const russian = 'Вчера вечером закончилось заседание правительства, сообщил представитель министерства.';
const greek = 'Χθες το βράδυ ολοκληρώθηκε η συνεδρίαση της κυβέρνησης, είπε ο εκπρόσωπος.';
const turkish = 'Dün akşam hükümetin toplantısı sona erdi, dedi bakanlığın sözcüsü; görüşmeler sürüyor.';
const hebrew = 'אתמול בערב הסתיימה ישיבת הממשלה, אמר הדובר.';
const arabic = 'انتهى أمس اجتماع الحكومة كما قال المتحدث باسم الوزارة.';
const baltic = 'Vakar vakare baigėsi vyriausybės posėdis, sakė atstovė žurnalistams šįryt.';
const japanese = '昨日の夜、政府の会議が終わりました。大臣は記者団に対し、詳細を述べませんでした。';
const korean = '어제 저녁 정부 회의가 끝났다고 대변인이 밝혔다. 자세한 내용은 공개되지 않았다.';
const chinese = '昨天晚上政府会议结束了，发言人没有公布详细内容。记者们在外面等了很久。';
const taiwanese = '昨天晚上政府會議結束了，發言人沒有公布詳細內容。記者們在外面等了很久。';

const bytesOf = (text: string, charset: string): Uint8Array => new Uint8Array(iconv.encode(text, charset));
const read = (input: Uint8Array | string, options: DecodeOptions = {}) => decode(input, options, nodeCharsets);
const codeOf = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error instanceof RecorteError ? error.code : error;
  }
  return null;
};

const charsets: [charset: string, encoding: string, text: string][] = [
  ['utf-8', 'utf-8', spanish],
  ['windows-1252', 'windows-1252', spanish],
  ['iso-8859-15', 'iso-8859-15', 'Cuesta 5 € y un œuf, señor'],
  ['iso-8859-2', 'iso-8859-2', polish],
  ['windows-1250', 'windows-1250', polish],
  ['windows-1251', 'windows-1251', russian],
  ['koi8-r', 'koi8-r', russian],
  ['koi8-u', 'koi8-u', 'Вчора ввечері їх засідання закінчилося, її представник є тут'],
  ['iso-8859-5', 'iso-8859-5', russian],
  ['iso-8859-7', 'iso-8859-7', greek],
  ['windows-1253', 'windows-1253', greek],
  ['windows-1254', 'windows-1254', turkish],
  ['windows-1255', 'windows-1255', hebrew],
  ['windows-1256', 'windows-1256', arabic],
  ['windows-1257', 'windows-1257', baltic],
  ['shift_jis', 'shift_jis', japanese],
  ['euc-jp', 'euc-jp', japanese],
  ['euc-kr', 'euc-kr', korean],
  ['gb18030', 'gb18030', chinese],
  ['gb2312', 'gbk', chinese],
  ['big5', 'big5', taiwanese],
  ['utf-16le', 'utf-16le', spanish],
  ['utf-16be', 'utf-16be', spanish],
];

describe('every charset', () => {
  test.each(charsets)('%s by the option', (charset, encoding, text) => {
    expect(read(bytesOf(text, charset), { encoding: charset.toUpperCase() })).toMatchObject({
      text,
      encoding,
      notices: [],
    });
  });

  const declarable = charsets.filter(([charset]) => !charset.startsWith('utf'));
  test.each(declarable)(
    '%s by the meta element, the XML declaration and the HTTP header',
    (charset, encoding, text) => {
      const meta = `<html><head><!-- <meta charset="utf-7"> --><meta charset="${charset}"></head>${text}`;
      const equiv = `<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=${charset}'>${text}`;
      const xml = `<?xml version="1.0" encoding="${charset}"?><p>${text}</p>`;
      for (const page of [meta, equiv, xml]) {
        expect(read(bytesOf(page, charset))).toMatchObject({ text: page, encoding, notices: [] });
      }
      const contentType = `text/plain; Charset="${charset}"`;
      expect(read(bytesOf(text, charset), { contentType })).toMatchObject({ text, encoding });
    },
  );

  test.each(charsets.filter(([, encoding]) => encoding !== 'windows-1252'))(
    '%s is the same by the decoders of the platform',
    (charset, encoding, text) => {
      expect(decode(bytesOf(text, charset), { encoding: charset }, platformCharsets)).toMatchObject({ text, encoding });
    },
  );

  const guessable = ['shift_jis', 'euc-jp', 'euc-kr', 'gb18030', 'big5', 'windows-1251', 'koi8-r', 'iso-8859-2'];
  test.each(charsets.filter(([charset]) => guessable.includes(charset)))('%s by its letters', (charset, _, text) => {
    const page = `<div class="nota-principal"><p>${text} ${text}</p></div>`;
    expect(read(bytesOf(page, charset)).text).toBe(page);
  });
});

test('ISO-8859-1 is windows-1252, as browsers take it, all of 0x80 to 0x9F', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const text = read(bytes.subarray(0x80), { encoding: 'latin1' }).text;
  expect(text.slice(0, 0x20)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
  expect(text.slice(0x20)).toBe(String.fromCharCode(...bytes.subarray(0xa0)));
});

test('the option counts before the byte order mark, that before any declaration', () => {
  const page = `<meta charset="windows-1251">${spanish}`;
  for (const charset of ['utf-8', 'utf-16le', 'utf-16be']) {
    const bytes = bytesOf(`\ufeff${page}`, charset);
    expect(read(bytes, { contentType: 'text/html; charset=koi8-r' })).toMatchObject({ text: page, encoding: charset });
  }
  const bytes = bytesOf(`\ufeff${page}`, 'utf-8');
  expect(read(bytes, { encoding: 'windows-1252' }).encoding).toBe('windows-1252');
  expect(read(bytesOf(`\ufeff${page}`, 'utf-16be'), { encoding: 'utf-16' })).toMatchObject({ text: page });
});

test('valid UTF-8 beats what the page and the server say', () => {
  const page = `<meta charset="iso-8859-1">${spanish}`;
  const options = { contentType: 'text/html; charset=windows-1251' };
  expect(read(bytesOf(page, 'utf-8'), options)).toMatchObject({ text: page, encoding: 'utf-8' });
});

test('the HTTP header counts before the declaration of the page', () => {
  const bytes = bytesOf(`<meta charset="windows-1252">${russian}`, 'koi8-r');
  expect(read(bytes, { contentType: 'text/html; charset=koi8-r' }).encoding).toBe('koi8-r');
  expect(read(bytes, { contentType: 'text/html; charset=nonsense' }).encoding).toBe('windows-1252');
});

test('UTF-8 declared for a page in Latin-1 is not believed', () => {
  const page = `<meta charset="utf-8">${spanish}`;
  expect(read(bytesOf(page, 'windows-1252'))).toMatchObject({ text: page, encoding: 'windows-1252', notices: [] });
});

test('UTF-8 with a fault, or cut in the middle of a character, stays UTF-8', () => {
  const bytes = bytesOf(`${spanish} ${spanish}X`, 'utf-8');
  const faulty = Uint8Array.from(bytes);
  faulty[faulty.length - 1] = 0xe9;
  faulty[spanish.length] = 0xff;
  expect(read(faulty)).toMatchObject({ encoding: 'utf-8', notices: [{ code: 'bad-bytes-replaced' }] });
  const cut = bytesOf('Mañana en la reunión habrá café', 'utf-8').subarray(0, -1);
  expect(read(cut)).toMatchObject({ encoding: 'utf-8', text: 'Mañana en la reunión habrá caf\ufffd' });
});

test('U+FFFD that the source itself holds is no fault', () => {
  for (const charset of ['utf-8', 'utf-16le']) {
    expect(read(bytesOf('\ufeffca\ufffdé', charset))).toMatchObject({ text: 'ca\ufffdé', notices: [] });
  }
  const odd = Uint8Array.from([0xff, 0xfe, 0x41, 0x00, 0x00, 0xd8, 0x42, 0x00]);
  expect(read(odd)).toMatchObject({ text: 'A\ufffdB', notices: [{ code: 'bad-bytes-replaced' }] });
});

test('UTF-16 without a mark shows by its NULs', () => {
  for (const text of [spanish, `${russian}\n${russian}`, `${chinese}\n1\n${chinese} 2\n`]) {
    expect(read(bytesOf(text, 'utf-16le'))).toMatchObject({ text, encoding: 'utf-16le' });
    expect(read(bytesOf(text, 'utf-16be'))).toMatchObject({ text, encoding: 'utf-16be' });
  }
});

test('ASCII is what the page declares, else UTF-8, and ISO-2022-JP is more than ASCII', () => {
  expect(read(bytesOf('plain', 'ascii')).encoding).toBe('utf-8');
  expect(read(bytesOf('<meta charset=iso-8859-1>plain', 'ascii')).encoding).toBe('windows-1252');
  expect(read(bytesOf('<meta charset="utf-16">plain', 'ascii')).encoding).toBe('utf-8');
  const bytes = Uint8Array.from([0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42]);
  expect(read(bytes, { contentType: 'text/plain; charset=iso-2022-jp' })).toMatchObject({
    text: '日',
    encoding: 'iso-2022-jp',
  });
});

test('a string is decoded already: its mark goes, lone surrogates are replaced, declarations mean nothing', () => {
  const page = '<meta charset="koi8-r">¿Qué?';
  expect(read(`\ufeff${page}`)).toMatchObject({ text: page, encoding: 'utf-8', notices: [] });
  expect(read('a\ud83db😀')).toMatchObject({ text: 'a\ufffdb😀', notices: [{ code: 'bad-bytes-replaced' }] });
});

test('an unknown encoding is refused with the name of the input and with what to do', () => {
  const run = () => read(bytesOf('x', 'ascii'), { encoding: 'klingon', name: 'nota.html' });
  expect(run).toThrow(/^nota\.html: the encoding "klingon" is not known\. .*windows-1252/);
  expect(codeOf(run)).toBe('unknown-encoding');
  for (const encoding of ['base64', 'hex', 'utf-7', '', '../x']) {
    expect(codeOf(() => read(bytesOf('x', 'ascii'), { encoding }))).toBe('unknown-encoding');
  }
  expect(read(bytesOf('niño', 'cp437'), { encoding: 'cp437' })).toMatchObject({ text: 'niño', encoding: 'cp437' });
});

test('nothing is left over of an empty input', () => {
  for (const input of ['', '\ufeff', new Uint8Array(), Uint8Array.from([0xef, 0xbb, 0xbf])]) {
    expect(read(input)).toMatchObject({ text: '', encoding: 'utf-8', notices: [] });
  }
});
