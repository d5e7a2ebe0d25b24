import { describe, expect, it } from 'vitest';
import { bylineReader } from '../../../src/assemble/byline/authors/index.ts';
import { assemble, read } from '../../../src/index.ts';
import { lexiconsFor } from '../../../src/lexicon/index.ts';
import { cut } from '../cut.ts';

function authorsOf(lines: string | readonly string[], language: string): readonly string[] {
  const printed = [lines].flat().map((text, index) => ({ text, role: 'byline' as const, index, confidence: 0.9 }));
  return bylineReader([], { language, lexicons: lexiconsFor(language), sites: [], url: null })(printed).authors;
}

/** How the press of each language signs: line → who wrote. */
const press: Readonly<Record<string, readonly (readonly [line: string, authors: string])[]>> = {
  zh: [
    ['记者 王小明 李红', '王小明|李红'],
    ['新华社记者王小明、李红', '王小明|李红'],
    ['記者王小明／台北報導', '王小明'],
    ['【記者王小明台北報導】', '王小明'],
    ['（中央社記者王明台北5日電）', '王明'],
    ['財經記者 王小明 北京報導', '王小明'],
    ['國際中心／王小明報導', '王小明'],
    ['即時中心／綜合報導', '即時中心／綜合報導'],
    ['撰文：陳大文 攝影：李紅', '陳大文'],
    ['文、圖／王小明', '王小明'],
    ['作者：约翰·史密斯 译者：李红', '约翰·史密斯'],
    ['编辑：李红', '李红'],
    ['来源：新华社', '新华社'],
    ['海岸日报讯（记者 王小明）', '王小明'],
    ['摄影：李红', ''],
  ],
  ja: [
    ['【山田太郎、鈴木花子】', '山田太郎|鈴木花子'],
    ['山田太郎　鈴木花子', '山田太郎|鈴木花子'],
    ['山田 太郎', '山田 太郎'],
    ['社会部　山田太郎', '山田太郎'],
    ['取材・文／山田太郎　撮影／鈴木花子', '山田太郎'],
    ['聞き手・山田太郎', '山田太郎'],
    ['ワシントン＝山田太郎', '山田太郎'],
    ['東京大学教授・山田太郎', '山田太郎'],
    ['著者：ジョン・スミス', 'ジョン・スミス'],
    ['作者：ジョン・スミス', 'ジョン・スミス'],
  ],
  ko: [
    ['홍길동·김철수 기자', '홍길동|김철수'],
    ['홍길동기자 hong@example.com', '홍길동'],
    ['세종=홍길동 기자', '홍길동'],
    ['글=홍길동 기자, 사진=김철수 기자', '홍길동'],
    ['홍길동 서울대 교수', '홍길동'],
    ['기자명 홍길동', '홍길동'],
    ['사진=김철수 기자', ''],
  ],
  ar: [
    ['كتب: أحمد محمود وسارة علي', 'أحمد محمود|سارة علي'],
    ['وليد خالد ووفاء سمير', 'وليد خالد|وفاء سمير'],
    ['القاهرة - أحمد محمود', 'أحمد محمود'],
    ['لندن: «الشرق الأوسط»', 'الشرق الأوسط'],
    ['كتبت ـ سارة علي', 'سارة علي'],
    ['كتب أحمد محمود الخميس، 05 يونيو 2025 05:42 م', 'أحمد محمود'],
    ['تصوير: أحمد محمود كتب: خالد علي', 'خالد علي'],
    ['المصدر: رويترز', 'رويترز'],
  ],
  fa: [
    ['تهران- ایرنا', 'ایرنا'],
    ['توسط علی رضایی', 'علی رضایی'],
  ],
  he: [
    ['מאת דנה לוי ויוסי כהן', 'דנה לוי|יוסי כהן'],
    ['דנה לוי, רויטרס', 'דנה לוי|רויטרס'],
    ['יוסי כהן ב-5 ביוני 2025', 'יוסי כהן'],
    ['התוכנית כוללת שלושה שלבים ותימשך חמש שנים', ''],
  ],
  hi: [
    ['राहुल शर्मा, नई दिल्ली', 'राहुल शर्मा'],
    ['Written by: Rahul Sharma Edited by: Priya Verma', 'Rahul Sharma'],
  ],
  id: [
    ['Penulis: Budi Santoso Editor: Siti Aminah', 'Budi Santoso'],
    ['Rep: Budi Santoso/ Red: Siti Aminah', 'Budi Santoso'],
    ['Laporan Wartawan Beritakota.com, Budi Santoso', 'Budi Santoso'],
    ['Oleh Budi Santoso pada 5 Jun 2025, 10:17 WIB', 'Budi Santoso'],
  ],
  vi: [
    ['Nguyễn Văn An - Trần Thị Bình', 'Nguyễn Văn An|Trần Thị Bình'],
    ['Văn An (Theo Reuters)', 'Văn An|Reuters'],
    ['Theo TTXVN', 'TTXVN'],
    ['TS. Nguyễn Văn An', 'Nguyễn Văn An'],
    ['PV', 'PV'],
  ],
  bn: [['নিজস্ব প্রতিবেদক প্রকাশ: ০৫ জুন ২০২৫', 'নিজস্ব প্রতিবেদক']],
};

describe.each(Object.entries(press))('%s', (language, lines) => {
  it.each(lines)('%s', (line, authors) => {
    expect(authorsOf(line, language).join('|')).toBe(authors);
  });
});

it('metadata that hold a whole byline name its author', () => {
  const context = { language: 'zh', lexicons: lexiconsFor('zh'), sites: [], url: null };
  const fact = {
    value: '記者王小明／台北報導',
    from: 'json-ld' as const,
    path: '$.author.name',
    span: [0, 1] as const,
  };
  expect(bylineReader([fact], context)([]).authors).toEqual(['王小明']);
});

it('the word before a date of change is nobody', () => {
  const context = { language: 'ja', lexicons: lexiconsFor('ja'), sites: [], url: null };
  const line = { text: '最終更新:3/9(木) 18:45', role: 'date' as const, index: 0, confidence: 0.9 };
  expect(bylineReader([], context)([line])).toMatchObject({ authors: [] });
});

it('a Chinese name alone before a date is an author’s, a section’s is not', () => {
  const context = { language: 'zh', lexicons: lexiconsFor('zh'), sites: [], url: null };
  const authorsBeside = (text: string): readonly string[] =>
    bylineReader([], context)([{ text, role: 'date', index: 0, confidence: 0.9 }]).authors;
  expect(authorsBeside('王小明2025-06-05 10:17')).toEqual(['王小明']);
  expect(authorsBeside('房产家2025-06-05 10:17')).toEqual([]);
});

it('a word that leads to a name in the language of the page is no newsroom', () => {
  expect(authorsOf(['Penulis', 'Budi Santoso', 'Editor', 'Siti Aminah'], 'id')).toEqual(['Budi Santoso']);
});

describe('lines that were taken for something else', () => {
  it('are bylines by their labels in East Asian print, captions and prose are not', () => {
    const page = (line: string) =>
      cut(
        `政府通過新方案\n\n${line}\n\n政府5日通過沿海城市自來水管網改造新方案，預計五年內完成。`,
        ['headline', 'subhead', 'body'],
        {
          lang: 'zh',
          type: 'text',
        },
      ).byline.authors;
    expect(page('記者王小明／台北報導')).toEqual(['王小明']);
    expect(page('記者在現場看到，工程已經開始，民眾表示支持。')).toEqual([]);
    const captioned =
      '政府通過新方案\n\n工人維修水管 攝影：李紅 文：王小明\n\n政府5日通過沿海城市自來水管網改造新方案。';
    expect(cut(captioned, ['headline', 'caption', 'body'], { lang: 'zh', type: 'text' }).byline.authors).toEqual([]);
  });

  it('are bylines where a name and a date are all they hold', () => {
    const text = 'El puente reabre\n\nAna Ruiz | 5 de junio de 2025\n\nEl puente reabre tras dos años de obras.';
    const document = read(text, { type: 'text' });
    const roles = ['headline', 'caption', 'body'] as const;
    const unsure = document.blocks.map((block, i) => ({ ...block, role: roles[i] ?? 'body', confidence: 0.6 }));
    const sure = unsure.map((block) => ({ ...block, confidence: block.role === 'body' ? 0.9 : block.confidence }));
    expect(assemble(document, sure, { lang: 'es' }).byline.authors).toEqual(['Ana Ruiz']);
  });
});
