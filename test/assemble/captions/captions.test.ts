import { describe, expect, test } from 'vitest';
import { cut } from '../cut.ts';

const captionOf = (line: string, lang = 'es') =>
  cut(line, ['caption'], { lang, type: 'text' }).captions.map(({ text, credit }) => [text, credit]);

describe('a credit alone says what kind of picture it is', () => {
  test.each([
    ['Imagen ilustrativa: Ana Ruiz', 'es', 'Imagen ilustrativa', 'Ana Ruiz'],
    ['Ilustración: Ana Ruiz', 'es', 'Ilustración', 'Ana Ruiz'],
    ['Ilustración de Ana Ruiz', 'es', 'Ilustración', 'Ana Ruiz'],
    ['Foto de archivo: EFE', 'es', 'Foto de archivo', 'EFE'],
    ['Колаж: Андрій Гнатюк', 'uk', 'Колаж', 'Андрій Гнатюк'],
    ['Symbolbild: Anna Kurz', 'de', 'Symbolbild', 'Anna Kurz'],
    ['Foto: Ana Ruiz', 'es', null, 'Ana Ruiz'],
    ['Foto: Archivo Ruiz', 'es', null, 'Archivo Ruiz'],
    ['Bildquelle: Anna Kurz', 'de', null, 'Anna Kurz'],
  ])('%s', (line, lang, text, credit) => {
    expect(captionOf(line, lang)).toEqual([[text, credit]]);
  });

  test('but below a caption it is that caption’s credit', () => {
    expect(captionOf('El puente viejo de la ciudad\nIlustración: Ana Ruiz')).toEqual([
      ['El puente viejo de la ciudad', 'Ana Ruiz'],
    ]);
  });
});

describe('text and credit of a caption', () => {
  test.each(['1/12', '3 de 5', 'Foto 1 de 12', 'Bild 2 von 10'])('a place in a gallery is none: %s', (line) => {
    expect(captionOf(line)).toEqual([]);
  });

  test.each([
    ['El puente viejo. Foto: EFE.', 'El puente viejo.', 'EFE'],
    ['El puente viejo (Foto: Ana Ruiz)', 'El puente viejo', 'Ana Ruiz'],
    ['El puente viejo. / AFP', 'El puente viejo.', 'AFP'],
    ['El puente viejo (EFE)', 'El puente viejo', 'EFE'],
    ['El puente viejo. © Reuters', 'El puente viejo.', 'Reuters'],
    ['El puente viejo. | Ana Ruiz', 'El puente viejo.', 'Ana Ruiz'],
    ['Foto: Ana Ruiz', null, 'Ana Ruiz'],
    ['Foto Crédito: Ana Ruiz', null, 'Ana Ruiz'],
    ['Foto: Imagen: Ana Ruiz', null, 'Ana Ruiz'],
    ['El puente viejo (Ana Ruiz, CC BY-SA 4.0)', 'El puente viejo', 'Ana Ruiz, CC BY-SA 4.0'],
    ['Ana Ruiz, CC0', null, 'Ana Ruiz, CC0'],
    ['El puente viejo (cc) Ana Ruiz', 'El puente viejo', 'Ana Ruiz'],
    [
      'Photo Ana Ruiz on https://fotos.example/de/fotos/el-puente-viejo-sobre-el-rio-al-caer-la-tarde-x7Kq2',
      null,
      'Ana Ruiz on https://fotos.example/de/fotos/el-puente-viejo-sobre-el-rio-al-caer-la-tarde-x7Kq2',
    ],
    ['El puente viejo de la ciudad', 'El puente viejo de la ciudad', null],
    ['Llegaron a las 10:30 de la noche', 'Llegaron a las 10:30 de la noche', null],
    ['El puente viejo. Foto: Ana Ruiz (EFE)', 'El puente viejo.', 'Ana Ruiz (EFE)'],
    ['El puente viejo (© Ayuntamiento, Foto: Ana Ruiz)', 'El puente viejo', 'Ayuntamiento, Foto: Ana Ruiz'],
    ['El puente viejo. Ana Ruiz/EFE', 'El puente viejo.', 'Ana Ruiz/EFE'],
    ['Ana Ruiz/EFE', null, 'Ana Ruiz/EFE'],
    ['Ana Ruiz | EFE', 'Ana Ruiz', 'EFE'],
    ['Ana Ruiz, alcaldesa, foto: Luis Gil', 'Ana Ruiz, alcaldesa,', 'Luis Gil'],
    ['El puente viejo (Imagen Ana Ruiz)', 'El puente viejo', 'Ana Ruiz'],
    ['Foto: Ana Ruiz | El Sol de San Juan del Río', null, 'Ana Ruiz | El Sol de San Juan del Río'],
    ['EFE EFE', null, 'EFE'],
    ['El puente viejo. Foto de archivo: EFE', 'El puente viejo.', 'EFE'],
    ['Fotos Ana Ruiz', null, 'Ana Ruiz'],
    ['Imágenes capturadas de un video', 'Imágenes capturadas de un video', null],
    ['Imagen 2: el puente visto desde el río', 'Imagen 2: el puente visto desde el río', null],
    ['Gráfico 1.', 'Gráfico 1.', null],
    ['El puente viejo. EFE', 'El puente viejo.', 'EFE'],
    ['El puente viejo. Foto de Ana Ruiz', 'El puente viejo.', 'Ana Ruiz'],
    ['El puente viejo. Foto de archivo', 'El puente viejo.', 'Foto de archivo'],
    ['El puente viejo. AP Photo/Ana Ruiz', 'El puente viejo.', 'AP Photo/Ana Ruiz'],
    ['El puente viejo. Ana Ruiz (EFE)', 'El puente viejo.', 'Ana Ruiz (EFE)'],
    ['El puente viejo. (Ana Ruiz/El Faro)', 'El puente viejo.', 'Ana Ruiz/El Faro'],
    ['El puente viejo. (Faro)', 'El puente viejo.', 'Faro'],
    ['El puente viejo (Ana Ruiz/El Faro)', 'El puente viejo', 'Ana Ruiz/El Faro'],
    ['El puente viejo (Ana Ruiz / Archivo)', 'El puente viejo', 'Ana Ruiz / Archivo'],
    ['El puente viejo (Ana Ruiz/ana@faro.es)', 'El puente viejo', 'Ana Ruiz/ana@faro.es'],
    ['El puente viejo (Norte/Sur)', 'El puente viejo (Norte/Sur)', null],
    ['El puente viejo, el lunes / Ana Ruiz', 'El puente viejo, el lunes', 'Ana Ruiz'],
    ['Ana Ruiz / Luis Gil', 'Ana Ruiz / Luis Gil', null],
    ['El puente viejo. Imago/Ana Ruiz', 'El puente viejo.', 'Imago/Ana Ruiz'],
    ['El puente viejo. — © EFE', 'El puente viejo.', 'EFE'],
    ['El puente viejo. © Foto: Ana Ruiz', 'El puente viejo.', 'Ana Ruiz'],
    ['El puente viejo © Getty Images/iStock', 'El puente viejo', 'Getty Images/iStock'],
    ['El puente viejo. EFE no pudo verla', 'El puente viejo. EFE no pudo verla', null],
    ['La ministra con la Sra. Ana Ruiz', 'La ministra con la Sra. Ana Ruiz', null],
    ['La plaza de la ciudad. Cusco, Perú', 'La plaza de la ciudad. Cusco, Perú', null],
    [
      'Imagen: vista del puente viejo y de la plaza que lo une con el barrio',
      'Imagen: vista del puente viejo y de la plaza que lo une con el barrio',
      null,
    ],
    [
      'Los vecinos, en la imagen: Ana Ruiz, Eva Sanz y Luis Gil',
      'Los vecinos, en la imagen: Ana Ruiz, Eva Sanz y Luis Gil',
      null,
    ],
  ])('%s', (line, text, credit) => {
    expect(captionOf(line)).toEqual([[text, credit]]);
  });

  test.each([
    ['es', 'El puente viejo. EFE', 'El puente viejo.', 'EFE'],
    ['es', 'El puente viejo. EFE ganó dos premios', 'El puente viejo. EFE ganó dos premios', null],
    ['es', 'El puente viejo. Foto de la plaza', 'El puente viejo. Foto de la plaza', null],
    ['de', 'Die alte Brücke © Getty Images/iStock', 'Die alte Brücke', 'Getty Images/iStock'],
    ['pl', 'Stary most. Fot. Łukasz Żak', 'Stary most.', 'Łukasz Żak'],
    ['pl', 'Stary most, fot. Łukasz Żak', 'Stary most', 'Łukasz Żak'],
    ['pl', 'Stary most / fot. Łukasz Żak / PAP', 'Stary most', 'Łukasz Żak / PAP'],
    ['pl', 'Stary most. (Fot. PAP/Łukasz Żak)', 'Stary most.', 'PAP/Łukasz Żak'],
    ['pl', 'Stary most. Źródło: PAP', 'Stary most.', 'PAP'],
    ['cs', 'Starý most | Autor: Petr Říha', 'Starý most', 'Petr Říha'],
    ['cs', 'Starý most. ČTK / Petr Říha', 'Starý most.', 'ČTK / Petr Říha'],
    ['sv', 'Den gamla bron.Foto: Erik Berg', 'Den gamla bron.', 'Erik Berg'],
    ['el', 'Η γέφυρα. ΦΩΤΟΓΡΑΦΙΑ: EUROKINISSI', 'Η γέφυρα.', 'EUROKINISSI'],
    ['ru', 'Старый мост. Фото Ивана Петрова', 'Старый мост.', 'Ивана Петрова'],
    ['uk', 'Старий міст / фото УНІАН', 'Старий міст', 'УНІАН'],
    ['ja', '水道管を直す作業員＝5日（鈴木花子撮影）', '水道管を直す作業員＝5日', '鈴木花子撮影'],
    ['ja', '沿岸都市のポンプ場（写真：ロイター）', '沿岸都市のポンプ場', 'ロイター'],
    ['ja', '沿岸都市のポンプ場（東京で）＝ＡＰ', '沿岸都市のポンプ場（東京で）', 'ＡＰ'],
    ['ja', '沿岸都市のポンプ場＝東京都で5日、鈴木花子撮影', '沿岸都市のポンプ場＝東京都で5日', '鈴木花子撮影'],
    ['ja', '沿岸都市のポンプ場＝共同', '沿岸都市のポンプ場', '共同'],
    ['ko', '수도관을 고치는 작업자들. 사진=연합뉴스', '수도관을 고치는 작업자들.', '연합뉴스'],
    ['ko', '한 해안 도시의 양수장. 해양시 제공', '한 해안 도시의 양수장.', '해양시 제공'],
    ['ko', '한 해안 도시의 양수장 ⓒ뉴스1', '한 해안 도시의 양수장', '뉴스1'],
    ['zh', '工人维修供水管道。新华社记者 王小明 摄', '工人维修供水管道。', '新华社记者 王小明 摄'],
    ['zh', '沿海城市的抽水站。（圖／翻攝自臉書）', '沿海城市的抽水站。', '翻攝自臉書'],
    ['zh', '沿海城市的泵站。（资料图）', '沿海城市的泵站。', '资料图'],
    ['zh', '圖片來源，Getty Images', null, 'Getty Images'],
    ['vi', 'Trạm bơm - Ảnh: MINH ANH', 'Trạm bơm', 'MINH ANH'],
    ['hi', 'पंपिंग स्टेशन। फोटो- सोशल मीडिया', 'पंपिंग स्टेशन।', 'सोशल मीडिया'],
    ['id', 'Stasiun pompa. ANTARA FOTO/Siti Aminah', 'Stasiun pompa.', 'ANTARA FOTO/Siti Aminah'],
    ['id', 'Stasiun pompa (KOMPAS.com/BUDI SANTOSO)', 'Stasiun pompa', 'KOMPAS.com/BUDI SANTOSO'],
    ['id', 'Foto: Pekerja memperbaiki pipa air (ANTARA/Siti)', 'Pekerja memperbaiki pipa air', 'ANTARA/Siti'],
    ['id', 'Keterangan foto: stasiun pompa', 'Keterangan foto: stasiun pompa', null],
    ['ar', 'محطة لضخ المياه (أ.ف.ب)', 'محطة لضخ المياه', 'أ.ف.ب'],
  ])('in %s: %s', (lang, line, text, credit) => {
    expect(captionOf(line, lang)).toEqual([[text, credit]]);
  });

  test('in English', () => {
    expect(captionOf('Photo by Ann Reed', 'en')).toEqual([[null, 'Ann Reed']]);
    const line = 'The neighbours, from left: Ann Reed, Eve Hall, Tom Byrne';
    expect(captionOf(line, 'en')).toEqual([[line, null]]);
    expect(captionOf('The old bridge in St. Louis. AP Photo/Ann Reed', 'en')).toEqual([
      ['The old bridge in St. Louis.', 'AP Photo/Ann Reed'],
    ]);
    const pair = 'The mayor at the opening. From left: Ann Reed and Eve Hall';
    expect(captionOf(pair, 'en')).toEqual([[pair, null]]);
    expect(captionOf('The old bridge. Morsa/E+ via Getty Images', 'en')).toEqual([
      ['The old bridge.', 'Morsa/E+ via Getty Images'],
    ]);
  });

  test.each(['Foto:', '2 de 10', '5 / 5'])('%s is none', (line) => {
    expect(captionOf(line)).toEqual([]);
  });

  test.each([
    ['en', 'From left: Ana Ruiz, Luis Paz. Photo: EFE', 'From left: Ana Ruiz, Luis Paz.', 'EFE'],
    ['en', 'From left: Ana Ruiz', 'From left: Ana Ruiz', null],
    ['en', 'Image caption, The old bridge', 'Image caption, The old bridge', null],
    ['es', 'Pie de foto: El puente viejo (Ana Ruiz/EFE)', 'Pie de foto: El puente viejo', 'Ana Ruiz/EFE'],
    ['tr', 'Fotoğraf altı yazısı, Eski köprü', 'Fotoğraf altı yazısı, Eski köprü', null],
    ['cs', 'Popisek: Jana Dvořáková', 'Popisek: Jana Dvořáková', null],
    ['zh', '图像加注文字，旧桥', '图像加注文字，旧桥', null],
  ])('%s: behind a label of what is shown: %s', (language, line, text, credit) => {
    expect(captionOf(line, language)).toEqual([[text, credit]]);
  });

  test('in a script without blanks', () => {
    expect(captionOf('橋を渡る人たち。撮影：佐伯 真帆', 'ja')).toEqual([['橋を渡る人たち。', '佐伯 真帆']]);
  });

  test('as the markup parts them', () => {
    const article = cut(
      '<figure><img src="/a.jpg"><figcaption>El puente viejo <span class="photo-credit">Ana Ruiz</span></figcaption></figure>',
      ['caption'],
      {
        type: 'html',
        url: 'https://diario.example/n/1',
      },
    );
    expect(article.captions).toEqual([
      { text: 'El puente viejo', credit: 'Ana Ruiz', image: 'https://diario.example/a.jpg', confidence: 0.9 },
    ]);
  });
});

test.each([
  ['El puente viejo. Foto: <span class="credit">Ana Ruiz</span>', 'El puente viejo.', 'Ana Ruiz'],
  ['El puente viejo. <b class="source">Foto:</b> Ana Ruiz', 'El puente viejo.', 'Ana Ruiz'],
  ['El puente viejo. <span class="credit">(Foto: Ana Ruiz)</span>', 'El puente viejo.', 'Ana Ruiz'],
  ['El puente viejo. <span class="credit">Foto de Ana Ruiz</span>', 'El puente viejo.', 'Ana Ruiz'],
  ['El puente viejo. <span class="credit">Foto: ana_ruiz</span>', 'El puente viejo.', 'ana_ruiz'],
  ['El puente viejo. <span class="credit">Cedida por la familia</span>', 'El puente viejo.', 'Cedida por la familia'],
  ['El puente viejo. <span class="credit">2 de 10</span>', 'El puente viejo.', null],
  ['El puente viejo. <i>2 de 10</i> <b class="credit">Foto de archivo: Ana Ruiz</b>', 'El puente viejo.', 'Ana Ruiz'],
])('as the markup parts %s', (caption, text, credit) => {
  const article = cut(`<figure><figcaption>${caption}</figcaption></figure>`, ['caption'], { type: 'html' });
  expect(article.captions).toMatchObject([{ text, credit }]);
});

test('as its look parts them', () => {
  const article = cut('<figure><figcaption>El puente viejo. <em>Ana Ruiz</em></figcaption></figure>', ['caption'], {
    type: 'html',
  });
  expect(article.captions).toMatchObject([{ text: 'El puente viejo.', credit: 'Ana Ruiz' }]);
});

test('a caption printed twice is one, and no part of the body even where it was taken for it', () => {
  const caption = 'El puente viejo. Foto: EFE.';
  const article = cut(
    `${caption}\nUn párrafo.\n${caption}\nOtro párrafo.\n${caption}`,
    ['caption', 'body', 'caption', 'body', 'body'],
    { type: 'text' },
  );
  expect(article.captions).toHaveLength(1);
  expect(article.text).toBe('Un párrafo.\n\nOtro párrafo.');
});

test.each(['El puente viejo.', 'El puente viejo. Foto de archivo'])(
  'a credit on the next line belongs to the caption before it: %s',
  (line) => {
    const article = cut(`${line}\nFoto: Ana Ruiz`, ['caption'], { type: 'text' });
    expect(article.captions).toMatchObject([{ text: 'El puente viejo.', credit: 'Ana Ruiz' }]);
  },
);

test('the same words with another credit are another caption', () => {
  const article = cut(
    'Imagen ilustrativa. Foto: EFE\nUn párrafo.\nImagen ilustrativa. Foto: AFP',
    ['caption', 'body', 'caption'],
    {
      type: 'text',
    },
  );
  expect(article.captions).toMatchObject([{ credit: 'EFE' }, { credit: 'AFP' }]);
});

describe('who is credited, and where it is printed', () => {
  test.each([
    // behind a dash or a bullet
    ['es', 'Una draga en el muelle viejo - Juan Mora/AFP', 'Una draga en el muelle viejo', 'Juan Mora/AFP'],
    ['ca', 'Una draga al moll vell — Jordi Mas / ACN', 'Una draga al moll vell', 'Jordi Mas / ACN'],
    ['it', 'Una draga al molo vecchio - foto Marco Rota/LaPresse', 'Una draga al molo vecchio', 'Marco Rota/LaPresse'],
    ['es', 'El partido - Real Madrid/Barcelona', 'El partido - Real Madrid/Barcelona', null],
    ['nl', 'De oude brug • ANP', 'De oude brug', 'ANP'],
    ['pt', 'A draga no cais velho • Danilo Reis/CNN', 'A draga no cais velho', 'Danilo Reis/CNN'],
    ['nl', 'De pont bij de oude kade • Bron: Eva Smit', 'De pont bij de oude kade', 'Eva Smit'],
    // a mark ends the sentence before the bar
    ['es', 'Ruiz, en la conferencia de prensa | EFE', 'Ruiz, en la conferencia de prensa', 'EFE'],
    ['es', 'Una captura de pantalla / Marcos Ledo', 'Una captura de pantalla', 'Marcos Ledo'],
    ['es', 'La muestra de fotos / Marcos Ledo', 'La muestra de fotos', 'Marcos Ledo'],
    // before the caption
    ['es', 'Foto: Marcos Ledo. Una draga en el muelle viejo', 'Una draga en el muelle viejo', 'Marcos Ledo'],
    ['ru', 'Фото: Илья Петров. Мост построили в прошлом году', 'Мост построили в прошлом году', 'Илья Петров'],
    ['de', 'Foto: Jens Brandt | Das alte Kraftwerk an der Elbe', 'Das alte Kraftwerk an der Elbe', 'Jens Brandt'],
    ['pt', 'Danilo Reis/Lusa - Moradores esperam no cais', 'Moradores esperam no cais', 'Danilo Reis/Lusa'],
    ['es', '(Foto: Marcos Ledo) Una draga en el muelle', 'Una draga en el muelle', 'Marcos Ledo'],
    ['de', 'Foto: Jens Brandt. Alle Rechte vorbehalten', null, 'Jens Brandt. Alle Rechte vorbehalten'],
    ['id', 'Foto: Suasana di dermaga (Rizky/kabarkota)', 'Suasana di dermaga', 'Rizky/kabarkota'],
    // alone
    ['en', 'REUTERS/Tom Price/File Photo', null, 'REUTERS/Tom Price/File Photo'],
    ['en', '(PTI)', null, 'PTI'],
    ['ar', 'صدر الصورة، Getty Images', null, 'Getty Images'],
    ['zh', '图像来源，Getty Images', null, 'Getty Images'],
    // in brackets
    ['en', 'The new berth. (Express photo by Ravi Menon)', 'The new berth.', 'Ravi Menon'],
    ['en', 'The new berth. (Express photo)', 'The new berth.', 'Express photo'],
    ['zh', '码头上的起重机（图源：视觉中国）', '码头上的起重机', '视觉中国'],
    ['ja', '新しい岸壁（撮影・小林誠）', '新しい岸壁', '小林誠'],
    ['pl', 'Stary most (fot. archiwum)', 'Stary most', 'archiwum'],
    ['pl', 'Stary most (fot. materiały prasowe)', 'Stary most', 'materiały prasowe'],
    ['pl', 'Stary most (fot. policja)', 'Stary most', 'policja'],
    ['es', 'La ministra en el debate (Captura de TV)', 'La ministra en el debate', 'Captura de TV'],
    ['es', 'La ministra en el debate (Archivo)', 'La ministra en el debate', 'Archivo'],
    ['pt', 'A ministra no debate (Reprodução)', 'A ministra no debate', 'Reprodução'],
    ['it', 'La ministra al dibattito (foto archivio)', 'La ministra al dibattito', 'foto archivio'],
    ['es', 'La ministra en el debate (foto)', 'La ministra en el debate (foto)', null],
    ['de', 'Die alte Brücke (Symbolbild)', 'Die alte Brücke (Symbolbild)', null],
    // the last words
    ['pl', 'Stary most. Fot. archiwum', 'Stary most.', 'archiwum'],
    ['ko', '새 부두의 전경. 사진=울산시 제공', '새 부두의 전경.', '울산시 제공'],
    ['ja', '新しい岸壁。Photo by Sato', '新しい岸壁。', 'Sato'],
    ['hi', 'नया टर्मिनल। फोटो - जनतट', 'नया टर्मिनल।', 'जनतट'],
    ['sk', 'Starý most FOTO TASR – Ján Horák', 'Starý most', 'TASR – Ján Horák'],
    ['es', 'El diario PRENSA Libre', 'El diario PRENSA Libre', null],
  ])('in %s: %s', (lang, line, text, credit) => {
    expect(captionOf(line, lang)).toEqual([[text, credit]]);
  });

  test('someone and a house below a caption are its credit', () => {
    expect(captionOf('Una draga.\nJuan Mora / AFP')).toEqual([['Una draga.', 'Juan Mora / AFP']]);
    expect(captionOf('Ana Ruiz/Instagram\nEva Sanz/Instagram')).toHaveLength(2);
  });

  test('above its caption, in the same element', () => {
    const page =
      '<figure><figcaption>© РИА Новости / Илья Петров<br>Мост построили в прошлом году</figcaption></figure>';
    const { captions } = cut(page, ['caption'], { type: 'html', lang: 'ru' });
    expect(captions).toMatchObject([{ text: 'Мост построили в прошлом году', credit: 'РИА Новости / Илья Петров' }]);
  });
});

describe('a line that says who wrote the story', () => {
  test.each([
    ['fr', 'Par Mathilde Roussel (avec AFP)'],
    ['ca', 'Text: Jordi Mas | Fotos: Anna Riera'],
    ['pl', 'Tekst: Jan Kowalczyk'],
    ['tr', 'Haber: A KARADENİZ-M ÖZTÜRK / ZONGULDAK, (DHA)'],
  ])('is no caption, in %s: %s', (lang, line) => {
    expect(captionOf(line, lang)).toEqual([]);
  });

  test('is one in a figure', () => {
    const page = '<figure><img src="/a.jpg"><figcaption>By Ann Reed</figcaption></figure>';
    expect(cut(page, ['caption'], { type: 'html', lang: 'en' }).captions).toHaveLength(1);
  });
});
