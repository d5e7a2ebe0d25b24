import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import { languageCode, threeLetterCode } from '../../src/label/language/iso-639.ts';

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
];

describe('the language of a paragraph', () => {
  test.each(prose)('%s', (code, text) => {
    const { language } = extract(text);
    expect(language.code).toBe(code);
    expect(language.iso6393).toBe(threeLetterCode(code));
  });

  test('is unknown where there are no letters', () => {
    expect(extract('12 34 — 56').language).toEqual({ code: 'und', iso6393: 'und', confidence: 0 });
  });

  test('is what the caller says', () => {
    expect(extract('The mayor said that the bridge is open.', { lang: 'pt-BR' }).language.code).toBe('pt');
  });
});

test.each([
  ['es-AR', 'es'],
  ['pt_BR', 'pt'],
  ['spa', 'es'],
  ['nob', 'no'],
  ['nn', 'no'],
  ['cmn', 'zh'],
  ['zh-Hant', 'zh'],
  ['english', null],
  ['', null],
])('%s is %s', (tag, code) => {
  expect(languageCode(tag)).toBe(code);
});
