import { type BylineWords, phrasesOf } from '../names/phrases.ts';
import type { CreditKind } from './prefix.ts';

/** Who a piece of an East Asian byline names. */
export interface EastAsianCredit {
  names: readonly string[];
  kind: CreditKind;
  /** Whether a label stands before or behind a name. */
  labelled: boolean;
}

type Label = CreditKind | 'house';

interface Run {
  text: string;
  start: number;
  end: number;
  label: Label | null;
  /** The text without the job at its end: 山田太郎記者, 홍길동기자. */
  rest: string;
}

const han = '\\u3005-\\u3007\\u3400-\\u9fff';
/** A run of letters between the marks and blanks of a byline. */
const runs = new RegExp(`[\\w${han}\\u3041-\\u30fa\\u30fc\\uac00-\\ud7a3·・ㆍ]+`, 'g');
const brackets = /[([（【〔［][^()[\]（）【】〔〕［］]*[)\]）】〕］]/g;
/** Labels that may have a name glued to them: 記者王小明. */
const glued = new RegExp(`((?:[记記]|作)者|通[讯訊][员員]|[编編][辑輯])(?=[${han}])|丨`, 'g');
const pictures =
  /^(?:.{0,2}(?:[摄攝撮]影|写真|[图圖][片表]?|照片|[视視][频頻]|校[对對]|策[划劃])|사진|영상|그래픽)(?:[记記]者|기자)?$|[摄攝]$/;
const helping = /[编編][辑輯集]|[责責][编編]|[译譯]|[实實][习習]|通[讯訊][员員]|[来來]源|편집|옮긴이/;
const writing = /^(?:文|글|취재|聞き手)$|[家員者授]$/;
/** Ends of houses, departments and reports: 中国经济网, 서울대. */
const noName =
  /(?:[報报][導导道]|[電电讯訊報报网網台社部局版端号號]|新[聞闻]|大[学學]|中心|대|부|팀|[일매]보|신문|뉴스)$/;
/** What stands behind the place of a report: 王小明台北5日電. */
const report = /(?:\d{1,2}日)?(?:即時|[综綜]合|外|[專专])*(?:[報报][導导道]|[電电讯訊])$/;
/** First syllables of most Korean names. */
const surname = /^[김이박최정강조윤장임한오서신권황안송유전홍고문양손배백허남심노하곽성차주우구민진]/;
/** A name in katakana, or a foreigner's in Chinese, is one with its dots. */
const foreign = new RegExp(`^(?:[\\u30a1-\\u30fa\\u30fc・]+・[\\u30a1-\\u30fa\\u30fc]+|[${han}·]+·[${han}]+)$`);
const japanese = new RegExp(`^[${han}\\u3041-\\u30fa\\u30fc]*[${han}\\u3041-\\u3096][${han}\\u3041-\\u30fa\\u30fc]*$`);
const chinese = new RegExp(`^[${han}]+$`);
const longestPiece = 80;
/** What is longer, and neither a label nor a house, is of a sentence. */
const longestRun = 6;

function labelOf(text: string, lexicons: readonly BylineWords[]): Label | null {
  const ends = (list: 'bylinePrefixes' | 'jobs' | 'newsroom'): boolean =>
    phrasesOf(lexicons, list).some((phrase) => phrase > '\u3000' && text.endsWith(phrase));
  if (pictures.test(text)) return 'other';
  if (helping.test(text)) return 'helper';
  if (ends('newsroom')) return 'house';
  return writing.test(text) || ends('bylinePrefixes') || ends('jobs') ? 'author' : null;
}

function runsIn(line: string, lexicons: readonly BylineWords[]): Run[] {
  const jobs = phrasesOf(lexicons, 'jobs');
  return [...line.matchAll(runs)].flatMap(({ index, 0: whole }) =>
    [...whole.matchAll(foreign.test(whole) ? /.+/g : /[^·・ㆍ]+/g)].map((part): Run => {
      const [text, start] = [part[0], index + part.index];
      const job = jobs.find((each) => each > '\u3000' && text.endsWith(each)) ?? '';
      const rest = text.slice(0, text.length - job.length);
      return { text, start, end: start + text.length, label: labelOf(text, lexicons), rest };
    }),
  );
}

const isProse = ({ text, label, rest }: Run): boolean =>
  (text.length > longestRun && label === null && !/\w|·|・/.test(text) && !noName.test(text) && !report.test(text)) ||
  /[はがをにで]$/.test(rest);

/** What the name is read by besides its own letters. */
interface Place {
  next: Run | undefined;
  /** What stands between it and the run before. */
  gap: string;
  /** Whether it stands right behind a label. */
  fresh: boolean;
  /** What parts it from the name before it where both may be of one list. */
  listed: RegExp;
  line: string;
}

function koreanName({ text, label, rest }: Run, { next, fresh }: Place): string | null {
  if (rest !== text) return rest.length === 3 && surname.test(rest) ? rest : null;
  const beforeJob = next?.rest === '';
  const like = text.length === 3 && surname.test(text);
  return label === null && /^[가-힣]{2,4}$/.test(text) && !noName.test(text) && (like || fresh || beforeJob)
    ? text
    : null;
}

function japaneseName({ text, start, label, rest }: Run, { next, fresh, line }: Place): string | null {
  if (!japanese.test(rest) || noName.test(rest)) return null;
  if (rest !== text) return rest.length > 3 ? rest : null;
  if (label !== null || text.length > 7) return null;
  if (text.length > 3) return text;
  // 山田 太郎
  const given = next && next.start - start - text.length === 1 && next.label === null && next.text.length < 4;
  if (given && japanese.test(next.text) && /\s/.test(line.charAt(next.start - 1))) return line.slice(start, next.end);
  return fresh && text.length > 1 ? text : null;
}

function chineseName({ text, label }: Run, { gap, fresh, listed }: Place): string | null {
  const core = text.replace(report, '');
  if (!chinese.test(core)) return null;
  if (core !== text)
    return fresh && core.length > 2 && label === null ? core.slice(0, core.length === 4 ? 2 : 3) : null;
  if (label !== null || noName.test(text) || text.length > 4 || text.length < 2) return null;
  return fresh || text.length === 3 || (text.length === 2 && listed.test(gap)) ? text : null;
}

const nameIn = { ko: koreanName, ja: japaneseName, zh: chineseName };

/**
 * Reads a piece of a byline in Chinese, Japanese or Korean, where marks part the words or nothing does, and labels stand before names or behind
 * them (記者王小明／台北報導, 文・写真 山田太郎, 글 홍길동 사진 김철수 기자). Null where it holds no name, or is a word alone.
 */
export function eastAsianCredit(
  piece: string,
  language: string | null,
  lexicons: readonly BylineWords[],
): EastAsianCredit | null {
  const read = nameIn[language?.slice(0, 2) as keyof typeof nameIn];
  if (!read || piece.length > longestPiece) return null;
  const line = piece
    .replace(brackets, (inside) => (inside.length < piece.trim().length ? ' ' : inside))
    .replace(glued, '$1 ');
  const all = runsIn(line, lexicons);
  if (/[。?？!！…]|\.(?:\s|$)/.test(line) || all.some(isProse)) return null;
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
    const place = { next, gap, fresh, listed: before === 'name' ? (labelled ? /^[\s、]+$/ : /^、$/) : /^\b$/, line };
    const name = isPlace ? null : foreign.test(run.text) ? run.text : read(run, place);
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
        before = fresh || before === null || read === chineseName || run.label !== 'author' ? run.label : 'job';
      }
      labelled = true;
    } else before = run.label;
  }
  if (found.length === 0 || (all.length === 1 && !labelled && !foreign.test(all[0]?.text ?? ''))) return null;
  const by = (['author', 'helper'] as const).find((each) => found.some((one) => one.kind === each)) ?? 'other';
  return { kind: by, names: found.filter((one) => one.kind === by).map(({ name }) => name), labelled };
}
