import { expect, test } from 'vitest';
import { lexiconsFor } from '../../src/lexicon/index.ts';
import { isNumberedPicture, speaksOfPicture } from '../../src/picture-credit/picture-words.ts';

test.each([
  ['en', 'The mayor Ana Ruiz (left) opens the bridge'],
  ['en', 'Luis Paz (second from left) and the crew of the ferry'],
  ['en', 'The old ferry, pictured in 1961'],
  ['es', 'La intendenta Ana Ruiz (izq.) abre el puente'],
  ['es', 'De izquierda a derecha: Ana Ruiz, Luis Paz y Marta Soler'],
  ['de', 'Die Bürgermeisterin (Mitte) mit ihrem Vorgänger'],
  ['de', 'Ein Fährmann am Seil (Symbolbild)'],
  ['ru', 'Анна Руис (слева) открывает мост'],
  ['ja', '橋を渡る市長（左）'],
  ['ko', '왼쪽부터 김민지 시장과 이준호 의원'],
])('%s: “%s” speaks of a picture', (language, line) => {
  expect(speaksOfPicture(line, lexiconsFor(language))).toBe(true);
});

test.each([
  ['en', 'She left the town in 1961 and never came back'],
  ['en', 'The ferry (built in 1961) left the port'],
  ['es', 'La izquierda ganó la intendencia por doce votos'],
  ['de', 'Wer links abbiegt, kommt zum Hafen'],
  ['de', 'Das Symbolbildungsverfahren ist neu'],
])('%s: “%s” does not', (language, line) => {
  expect(speaksOfPicture(line, lexiconsFor(language))).toBe(false);
});

test('a picture has a number behind what pictures are called', () => {
  const german = lexiconsFor('de');
  expect(isNumberedPicture('Abbildung 2: Die Fähre', german)).toBe(true);
  expect(isNumberedPicture('Bild 3', german)).toBe(true);
  expect(isNumberedPicture('Foto: Ana Ruiz', german)).toBe(false);
  expect(isNumberedPicture('Foto 1961 am Hafen', german)).toBe(false);
  expect(isNumberedPicture('Kapitel 2', german)).toBe(false);
});
