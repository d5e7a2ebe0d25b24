import { describe, expect, test } from 'vitest';
import { extract, read } from '../../../src/index.ts';
import { detectLanguage } from '../../../src/label/language/detect.ts';
import { threeLetterCode } from '../../../src/label/language/iso-639.ts';
import { guessLanguage } from '../../../src/node/guess-language.ts';

const prose: readonly (readonly [code: string, text: string])[] = [
  [
    'es',
    'El alcalde dijo que las obras del puente no se van a terminar antes del verano, pero que los vecinos ya pueden cruzar a pie.',
  ],
  [
    'pt',
    'O prefeito disse que as obras da ponte não vão terminar antes do verão, mas que os moradores já podem atravessar a pé.',
  ],
  [
    'gl',
    'O alcalde dixo que as obras da ponte non van rematar antes do verán, pero que os veciños xa poden cruzar a pé.',
  ],
  [
    'ca',
    "L'alcalde va dir que les obres del pont no s'acabaran abans de l'estiu, però que els veïns ja poden creuar a peu.",
  ],
  [
    'it',
    'Il sindaco ha detto che i lavori del ponte non finiranno prima dell’estate, ma che gli abitanti possono già passare a piedi.',
  ],
  [
    'fr',
    'Le maire a dit que les travaux du pont ne seront pas finis avant l’été, mais que les habitants peuvent déjà passer à pied.',
  ],
  [
    'de',
    'Der Bürgermeister sagte, dass die Arbeiten an der Brücke nicht vor dem Sommer enden werden, man sie aber zu Fuß schon nutzen kann.',
  ],
  [
    'en',
    'The mayor said that the works on the bridge will not be over before the summer, but that people can already cross it on foot.',
  ],
  ['ja', '市長は、橋の工事は夏までに終わらないが、住民は歩いて渡ることができると述べた。'],
  ['zh', '市长说，桥梁工程在夏天之前不会完工，但居民已经可以步行通过。'],
  ['ko', '시장은 다리 공사가 여름 전에 끝나지 않겠지만 주민들은 걸어서 건널 수 있다고 말했다.'],
  ['el', 'Ο δήμαρχος είπε ότι τα έργα της γέφυρας δεν θα τελειώσουν πριν από το καλοκαίρι.'],
  ['ru', 'Мэр сказал, что работы на мосту не закончатся до лета, но жители уже могут переходить его пешком.'],
  ['uk', 'Мер сказав, що роботи на мосту не закінчаться до літа, але мешканці вже можуть переходити його пішки.'],
  [
    'ro',
    'Primarul a spus că lucrările la pod nu se vor termina înainte de vară, dar că locuitorii pot trece deja pe jos.',
  ],
  [
    'eu',
    'Alkateak esan du zubiko lanak ez direla uda baino lehen amaituko, baina herritarrek dagoeneko oinez zeharka dezaketela.',
  ],
  [
    'nl',
    'De burgemeester zei dat de werken aan de brug niet voor de zomer klaar zullen zijn, maar dat bewoners al te voet kunnen oversteken.',
  ],
  [
    'af',
    'Die burgemeester het gesê dat die werk aan die brug nie voor die somer klaar sal wees nie, maar dat mense dit al te voet kan oorsteek.',
  ],
  [
    'da',
    'Borgmesteren sagde, at arbejdet på broen ikke bliver færdigt før sommeren, men at beboerne allerede kan gå over den til fods.',
  ],
  [
    'no',
    'Ordføreren sa at arbeidet på broen ikke blir ferdig før sommeren, men at beboerne allerede kan gå over den til fots.',
  ],
  [
    'no',
    'Ordføraren sa at arbeidet på brua ikkje blir ferdig før sommaren, men at folk alt kan gå over henne til fots.',
  ],
  [
    'sv',
    'Borgmästaren sade att arbetet på bron inte blir klart före sommaren, men att de boende redan kan gå över den till fots.',
  ],
  [
    'is',
    'Bæjarstjórinn sagði að framkvæmdum við brúna myndi ekki ljúka fyrir sumarið en að íbúar gætu þegar gengið yfir hana.',
  ],
  ['fi', 'Pormestari sanoi, että sillan työt eivät valmistu ennen kesää, mutta asukkaat voivat jo ylittää sen jalan.'],
  [
    'et',
    'Linnapea ütles, et silla tööd ei lõpe enne suve, kuid elanikud saavad seda juba jalgsi ületada ning see on hea.',
  ],
  ['lt', 'Meras sakė, kad tilto darbai nebus baigti iki vasaros, bet gyventojai jau gali pereiti jį pėsčiomis.'],
  ['lv', 'Mērs teica, ka tilta darbi netiks pabeigti līdz vasarai, bet iedzīvotāji jau var šķērsot to kājām.'],
  [
    'pl',
    'Burmistrz powiedział, że prace na moście nie skończą się przed latem, ale mieszkańcy mogą już przechodzić pieszo.',
  ],
  ['cs', 'Starosta řekl, že práce na mostě neskončí před létem, ale že obyvatelé po něm už mohou chodit pěšky.'],
  ['sk', 'Primátor povedal, že práce na moste sa neskončia pred letom, ale že obyvatelia už po ňom môžu chodiť pešo.'],
  [
    'sl',
    'Župan je povedal, da dela na mostu ne bodo končana pred poletjem, vendar ga prebivalci že lahko prečkajo peš.',
  ],
  [
    'hr',
    'Gradonačelnik je rekao da radovi na mostu neće biti gotovi prije ljeta, ali da ga stanovnici već mogu prijeći pješice, tko god želi.',
  ],
  [
    'sr',
    'Gradonačelnik je rekao da radovi na mostu neće biti gotovi pre leta, ali da stanovnici već mogu da pređu peške, ko god želi.',
  ],
  [
    'sr',
    'Градоначелник је рекао да радови на мосту неће бити готови пре лета, али да становници већ могу да пређу пешке.',
  ],
  [
    'hu',
    'A polgármester azt mondta, hogy a híd munkálatai nem fejeződnek be nyár előtt, de a lakók már gyalog átkelhetnek rajta.',
  ],
  [
    'bg',
    'Кметът каза, че работата по моста няма да приключи преди лятото, но жителите вече могат да го пресичат пеша.',
  ],
  [
    'mk',
    'Градоначалникот рече дека работите на мостот нема да завршат пред летото, но жителите веќе можат да го поминат пеш.',
  ],
  ['be', 'Мэр сказаў, што працы на мосце не скончацца да лета, але жыхары ўжо могуць пераходзіць яго пешшу.'],
  [
    'kk',
    'Әкім көпірдегі жұмыстар жазға дейін аяқталмайды, бірақ тұрғындар жаяу өте алады деп айтты және бұл бір жақсы жаңалық болып отыр.',
  ],
  [
    'tr',
    'Belediye başkanı köprüdeki çalışmaların yazdan önce bitmeyeceğini, ancak sakinlerin yürüyerek geçebileceğini söyledi.',
  ],
  [
    'az',
    'Mer dedi ki, körpüdəki işlər yaya qədər bitməyəcək, amma sakinlər artıq onu piyada keçə bilər və bu çox yaxşıdır.',
  ],
  [
    'id',
    'Wali kota mengatakan bahwa pekerjaan jembatan tidak akan selesai sebelum musim panas, tetapi warga sudah bisa menyeberang dengan berjalan kaki karena jalan itu telah dibuka.',
  ],
  [
    'ms',
    'Datuk bandar berkata kerja di jambatan tidak akan siap sebelum musim panas, tetapi penduduk sudah boleh menyeberang kerana jalan itu telah dibuka kepada orang ramai.',
  ],
  [
    'tl',
    'Sinabi ng alkalde na hindi matatapos ang mga gawain sa tulay bago ang tag-init, pero maaari na itong tawirin ng mga residente.',
  ],
  [
    'vi',
    'Thị trưởng nói rằng công trình cầu sẽ không hoàn thành trước mùa hè, nhưng người dân đã có thể đi bộ qua cầu.',
  ],
  [
    'sq',
    'Kryebashkiaku tha se punimet në urë nuk do të përfundojnë para verës, por banorët mund ta kalojnë atë në këmbë.',
  ],
  [
    'sw',
    'Meya alisema kuwa kazi za daraja hazitakamilika kabla ya majira ya joto, lakini watu wanaweza kuvuka kwa miguu.',
  ],
  [
    'cy',
    'Dywedodd y maer na fydd y gwaith ar y bont wedi gorffen cyn yr haf, ond bod pobl eisoes yn gallu ei chroesi.',
  ],
  [
    'ga',
    'Dúirt an méara nach mbeidh na hoibreacha ar an droichead críochnaithe roimh an samhradh, ach gur féidir le daoine é a thrasnú.',
  ],
  [
    'eo',
    'La urbestro diris, ke la laboroj ĉe la ponto ne finiĝos antaŭ la somero, sed ke la loĝantoj jam povas transiri ĝin piede.',
  ],
  [
    'zu',
    'Imeya ithe umsebenzi webhuloho ngeke uphele ngaphambi kwehlobo, kodwa abantu sebengakwazi ukuwela ngezinyawo futhi lokho kuyajabulisa kakhulu.',
  ],
  ['ar', 'قال رئيس البلدية إن أعمال الجسر لن تنتهي قبل الصيف، لكن السكان يستطيعون عبوره سيرا على الأقدام.'],
  ['fa', 'شهردار گفت که کار پل پیش از تابستان تمام نمی‌شود، اما ساکنان می‌توانند پیاده از آن بگذرند.'],
  ['ur', 'میئر نے کہا کہ پل کا کام گرمیوں سے پہلے ختم نہیں ہوگا لیکن لوگ اسے پیدل پار کر سکتے ہیں۔'],
  ['he', 'ראש העיר אמר שהעבודות על הגשר לא יסתיימו לפני הקיץ, אבל התושבים כבר יכולים לחצות אותו ברגל.'],
  ['hi', 'मेयर ने कहा कि पुल का काम गर्मियों से पहले पूरा नहीं होगा, लेकिन लोग इसे पैदल पार कर सकते हैं।'],
  ['mr', 'महापौरांनी सांगितले की पुलाचे काम उन्हाळ्यापूर्वी पूर्ण होणार नाही, मात्र लोक पायी जाऊ शकतात असे ते म्हणाले आणि काम सुरू आहे.'],
  ['ne', 'मेयरले पुलको काम गर्मीअघि सकिँदैन तर मानिसहरू पैदल जान सक्छन् भने र यो काम भएको छ।'],
  ['bn', 'মেয়র বলেছেন যে সেতুর কাজ গ্রীষ্মের আগে শেষ হবে না।'],
];

describe('the language of a paragraph', () => {
  test.each(prose)('%s', (code, text) => {
    const { language } = extract(text);
    expect(language.code).toBe(code);
    expect(language.iso6393).toBe(threeLetterCode(code));
    expect(language.iso6393).toMatch(/^[a-z]{3}$/);
  });

  test.each(prose)('%s, without the general detector', (code, text) => {
    expect(detectLanguage(read(text)).code).toBe(code);
  });

  test('is told without the general detector where the words are clear', () => {
    const never = () => {
      throw new Error('asked');
    };
    const clear = 'es pt gl ca it fr de nl sv fi is pl hu tr vi el ja zh ko he'.split(' ');
    for (const [code, text] of prose)
      if (clear.includes(code)) expect(detectLanguage(read(`${text} ${text}`), never).code).toBe(code);
  });

  test('asks the general detector for the languages in question, in little text', () => {
    const asked: [number, readonly string[] | undefined][] = [];
    const text = 'Ordføreren sa at arbeidet på broen ikke er ferdig. '.repeat(20);
    detectLanguage(read(text), (given, only) => {
      asked.push([given.length, only]);
      return [['nob', 1]];
    });
    for (const [length, only] of asked) {
      expect(length).toBeLessThanOrEqual(400);
      expect(only).toContain('dan');
      expect(only?.length).toBeLessThanOrEqual(7);
    }
    expect(asked.length).toBe(1);
  });

  test.each(prose)('asks about the beginnings of %s by codes that the general detector knows', (_, text) => {
    const words = text.split(' ');
    for (const end of words.keys())
      detectLanguage(read(words.slice(0, end + 1).join(' ')), (given, only) => {
        const answer = guessLanguage(given, only);
        if (only && answer[0]?.[0] !== 'und') expect(answer.map(([code]) => code).sort()).toEqual([...only].sort());
        return answer;
      });
  });

  test('is that of most of the text, whatever stands first and is declared', () => {
    const english = 'The mayor has ten years of experience in a wide range of works and is known for it in the city.';
    const zulu = prose.find(([code]) => code === 'zu')?.[1];
    const page = `<html lang="en"><p>${english} ${english}</p>${`<p>${zulu}</p>`.repeat(15)}`;
    expect(detectLanguage(read(page, { type: 'html' }), () => [['eng', 1]]).code).toBe('zu');
  });

  test('is unsure where a title could be several', () => {
    expect(extract('Пожар на складе').language.confidence).toBeLessThan(0.7);
  });

  test('is unknown where there are no letters', () => {
    expect(extract('12 34 — 56').language).toEqual({ code: 'und', iso6393: 'und', confidence: 0 });
  });

  test('is what the caller says', () => {
    expect(extract('The mayor said that the bridge is open.', { lang: 'pt-BR' }).language.code).toBe('pt');
  });
});
