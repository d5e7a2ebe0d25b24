import { type BylineWords, phrasesOf } from '../../names/phrases.ts';
import type { CreditKind } from '../kind.ts';

/** What a label makes of the names beside it; `house`: it is a newsroom or one of its departments. */
export type Label = CreditKind | 'house';

/** A run of letters between the marks and blanks of a byline. */
export interface Run {
  text: string;
  start: number;
  end: number;
  label: Label | null;
  /** The text without the job at its end: 山田太郎記者, 홍길동기자. */
  rest: string;
}

/** The Han of names, as a part of a character class. */
export const han = '\\u3005-\\u3007\\u3400-\\u9fff';
const letters = new RegExp(`[\\w${han}\\u3041-\\u30fa\\u30fc\\uac00-\\ud7a3·・ㆍ]+`, 'g');
/** Labels of those who made pictures, checked or planned. */
const pictures =
  /^(?:.{0,2}(?:[摄攝撮]影|写真|[图圖][片表]?|照片|[视視][频頻]|校[对對]|策[划劃])|사진|영상|그래픽)(?:[记記]者|기자)?$|[摄攝]$/;
/** Labels of editors, translators, stringers and sources. */
const helping = /[编編][辑輯集]|[责責][编編]|[译譯]|[实實][习習]|通[讯訊][员員]|[来來]源|편집|옮긴이/;
/** Labels of writers that no lexicon has. */
const writing = /^(?:文|글|취재|聞き手)$|[家員者授]$/;
/** A name in katakana, or a foreigner's in Chinese, is one with its dots. */
export const foreign = new RegExp(`^(?:[\\u30a1-\\u30fa\\u30fc・]+・[\\u30a1-\\u30fa\\u30fc]+|[${han}·]+·[${han}]+)$`);

function labelOf(text: string, lexicons: readonly BylineWords[]): Label | null {
  const ends = (list: 'bylinePrefixes' | 'jobs' | 'newsroom'): boolean =>
    phrasesOf(lexicons, list).some((phrase) => phrase > '\u3000' && text.endsWith(phrase));
  const isStamp = (['publishedMarks', 'updatedMarks', 'shareWords'] as const).some((list) =>
    phrasesOf(lexicons, list).includes(text),
  );
  if (isStamp || pictures.test(text)) return 'other';
  if (helping.test(text)) return 'helper';
  if (ends('newsroom')) return 'house';
  return writing.test(text) || ends('bylinePrefixes') || ends('jobs') ? 'author' : null;
}

/** The runs of a byline in order, those parted by dots apart unless they are one foreign name. */
export function runsIn(line: string, lexicons: readonly BylineWords[]): Run[] {
  const jobs = phrasesOf(lexicons, 'jobs');
  return [...line.matchAll(letters)].flatMap(({ index, 0: whole }) =>
    [...whole.matchAll(foreign.test(whole) ? /.+/g : /[^·・ㆍ]+/g)].map((part): Run => {
      const [text, start] = [part[0], index + part.index];
      const job = jobs.find((each) => each > '\u3000' && text.endsWith(each)) ?? '';
      const rest = text.slice(0, text.length - job.length);
      return { text, start, end: start + text.length, label: labelOf(text, lexicons), rest };
    }),
  );
}
