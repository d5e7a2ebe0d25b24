/** News agencies of the world, as bylines and captions write them. */
// biome-ignore format: a list of names reads better filled
export const agencies = [
  'AFP', 'Agence France-Presse', 'AP', 'Associated Press', 'The Associated Press', 'Reuters', 'Thomson Reuters', 'UPI', 'Bloomberg', 'Bloomberg News',
  'EFE', 'Agencia EFE', 'EFE Agro', 'EFE Verde', 'Europa Press', 'EP', 'Servimedia', 'Colpisa', 'Notimex', 'Télam', 'NA', 'Noticias Argentinas', 'Andina', 'ANDINA',
  'Prensa Latina', 'Agencia Reforma', 'Xinhua', 'Sputnik', 'ABI', 'AVN', 'Agencia Uno', 'Aton Chile', 'ACN', 'ANF', 'DPA', 'dpa', 'dpa-AFX', 'dpa-infocom',
  'Deutsche Presse-Agentur', 'AFX', 'SID', 'epd', 'KNA', 'kathpress', 'SP-X', 'APA', 'sda', 'SDA', 'ats', 'Keystone-ATS', 'Keystone-SDA', 'sda-ats', 'Belga', 'ANP', 'NTB', 'NPK', 'TT',
  'TT-AFP', 'Ritzau', 'STT', 'Lehtikuva', 'LETA', 'BNS', 'ELTA', 'ERR', 'PAP', 'ISBnews', 'IAR', 'ČTK', 'CTK', 'TASR', 'SITA', 'MTI', 'Agerpres', 'Mediafax', 'News.ro', 'BTA', 'БТА',
  'HINA', 'Hina', 'Tanjug', 'Танјуг', 'FoNet', 'FENA', 'SRNA', 'STA', 'MIA', 'МИА', 'ATA', 'AMNA', 'ΑΠΕ-ΜΠΕ', 'ANSA', 'AGI', 'Adnkronos', 'LaPresse', 'Askanews', 'Italpress', 'Lusa',
  'Agência Brasil', 'Agência O Globo', 'Agência Estado', 'Estadão Conteúdo', 'Folhapress', 'Reuters Health', 'Anadolu Ajansı', 'Anadolu Agency', 'Anadolu', 'AA', 'DHA', 'İHA', 'IHA', 'ANKA', 'TASS', 'ТАСС',
  'Interfax', 'Интерфакс', 'РИА Новости', 'RIA Novosti', 'Ukrinform', 'Укринформ', 'Укрінформ', 'УНІАН', 'УНИАН', 'UNIAN', 'Interfax-Ukraine', 'Інтерфакс-Україна', 'БелТА', 'BELTA', 'Kazinform', 'Azertac', 'Kyodo', 'Kyodo News', '共同通信', '共同',
  'Jiji', 'JIJI', 'Jiji Press', '時事通信', '時事', 'Yonhap', '연합뉴스', '뉴시스', 'Newsis', '뉴스1', 'CNA', '中央社', '新华社', '新華社', '中新社', '中新网', 'PTI', 'ANI', 'IANS', 'UNI', 'APP', 'BSS', 'UNB', 'Bernama', 'Antara', 'VNA', 'TTXVN', 'AAP', 'RNZ', 'IRNA', 'ISNA', 'Fars',
  'Tasnim', 'ایرنا', 'ایسنا', 'MENA', 'WAM', 'وام', 'SPA', 'واس', 'KUNA', 'كونا', 'QNA', 'Petra', 'بترا', 'NNA', 'SANA', 'سانا', 'WAFA', 'MAP', 'APS', 'TAP', 'PANA', 'GNA', 'NAN', 'SAPA', 'PA', 'PA Media', 'Press Association', 'CP',
  'رويترز', 'أ ف ب', 'أ.ف.ب', 'د ب أ', 'الأناضول', 'رویترز', 'فارس', 'تسنیم',
  'רויטרס', 'पीटीआई', 'भाषा', 'एएनआई', 'आईएएनएस', 'ロイター', '로이터', '路透社', '路透', '法新社', '美联社', '美聯社',
  'The Canadian Press', 'La Presse canadienne', 'Cover Media', 'Business Wire', 'PR Newswire', 'GlobeNewswire', 'ots', 'JTA', 'AsiaNews', 'IPS', 'Metric Media News Service',
];

/** Picture libraries and the like, which captions name as they name agencies. */
// biome-ignore format: a list of names reads better filled
export const pictureLibraries = [
  'Getty', 'Getty Images', 'Keystone', 'Shutterstock', 'iStock', 'Unsplash', 'Pixabay', 'Pexels', 'Flickr', 'Wikimedia', 'Wikimedia Commons', 'imago', 'imago images', 'picture alliance', 'Alamy', 'Sipa', 'Profimedia', 'Inquam Photos', 'Imagoeconomica',
  'Fotogramma', 'Cuartoscuro', 'Scanpix', 'Eurokinissi', 'Булфото',
];
