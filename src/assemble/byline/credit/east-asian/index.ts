import type { BylineWords } from '../../names/phrases.ts';
import type { CreditKind } from '../kind.ts';
import { aloneBeforeDate, isProse, nameReaders } from './names.ts';
import { foreign, han, type Label, runsIn } from './runs.ts';

/** Who a piece of an East Asian byline names. */
export interface EastAsianCredit {
  names: readonly string[];
  kind: CreditKind;
  /** Whether a label stands before or behind a name. */
  labelled: boolean;
}

const brackets = /[([（【〔［][^()[\]（）【】〔〕［］]*[)\]）】〕］]/g;
/** Labels that may have a name glued to them: 記者王小明. */
const glued = new RegExp(`((?:[记記]|作)者|通[讯訊][员員]|[编編][辑輯])(?=[${han}])|丨`, 'g');
/** 海岸日報讯（记者 王小明）: who reports, in brackets behind the house. */
const reporter = /^.(?:本[报報刊台]|特[约約派])?(?:[记記]者|作者)/;
const sentence = /[。?？!！…]|\.(?:\s|$)/;
const longestPiece = 80;

/**
 * Reads a piece of a byline in Chinese, Japanese or Korean, where marks part the words or nothing does, and labels stand before names or behind
 * them (記者王小明／台北報導, 文・写真 山田太郎, 글 홍길동 사진 김철수 기자). Null where it holds no name, or is a word alone, unless a date follows
 * what can hardly be anything else.
 */
export function eastAsianCredit(
  piece: string,
  language: string | null,
  lexicons: readonly BylineWords[],
  beforeDate = false,
): EastAsianCredit | null {
  const read = nameReaders[language?.slice(0, 2) as keyof typeof nameReaders];
  if (!read || piece.length > longestPiece) return null;
  const line = piece
    .replace(brackets, (inside) => (inside.length < piece.trim().length && !reporter.test(inside) ? ' ' : inside))
    .replace(glued, '$1 ');
  const all = runsIn(line, lexicons);
  if (sentence.test(line) || all.some(isProse)) return null;
  const found: { name: string; kind: CreditKind }[] = [];
  let kind: CreditKind = 'author';
  let labelled = false;
  let before: Label | 'name' | 'job' | null = null;
  let end = 0;
  for (const [i, run] of all.entries()) {
    if (run.start < end) continue;
    const gap = line.slice(end, run.start);
    const next = all[i + 1];
    const fresh: boolean = before !== null && before !== 'name' && before !== 'job';
    // 서울=홍길동, ワシントン＝山田太郎: the place.
    const isPlace = /^\s?[=＝]/.test(line.slice(run.end)) && run.label === null;
    const listed = before !== 'name' ? null : labelled ? 'labelled' : 'bare';
    const name = isPlace ? null : foreign.test(run.text) ? run.text : read(run, { next, gap, fresh, listed, line });
    end = run.end;
    if (name) {
      found.push({ name, kind });
      end = Math.max(end, run.start + (name.startsWith(run.text) ? name.length : 0));
      labelled ||= run.label !== null;
      before = run.label === null ? 'name' : 'job';
    } else if (run.label && run.label !== 'house') {
      // 文・写真: one person did both.
      const both: boolean = run.label === 'other' && before === 'author';
      if (!both) {
        kind = run.label;
        // Behind a name it is its job: what follows is no name for that.
        before = fresh || before === null || read === nameReaders.zh || run.label !== 'author' ? run.label : 'job';
      }
      labelled = true;
    } else before = run.label;
  }
  const [{ text = '' } = {}] = all;
  const alone = all.length === 1 && !labelled && !foreign.test(text);
  if (found.length === 0 || (alone && !(beforeDate && aloneBeforeDate(text)))) return null;
  const by = (['author', 'helper'] as const).find((each) => found.some((one) => one.kind === each)) ?? 'other';
  return { kind: by, names: found.filter((one) => one.kind === by).map(({ name }) => name), labelled };
}
