import { han, type Run } from './runs.ts';

/** Ends of houses, departments and reports: 中国经济网, 서울대. */
const noName =
  /(?:[報报][導导道]|[電电讯訊報报网網台社部局版端号號]|新[聞闻]|大[学學]|中心|대|부|팀|[일매]보|신문|뉴스)$/;
/** What stands behind the place of a report: 王小明台北5日電. */
const report = /(?:\d{1,2}日)?(?:即時|[综綜]合|外|[專专])*(?:[報报][導导道]|[電电讯訊])$/;
/** First syllables of most Korean names. */
const surname = /^[김이박최정강조윤장임한오서신권황안송유전홍고문양손배백허남심노하곽성차주우구민진]/;
/** The hundred surnames that most people in China have, in both forms: Ministry of Public Security, 2020. */
const chineseSurname =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖萧蕭田董潘袁蔡蒋蔣余于杜叶葉程魏苏蘇吕呂丁任卢盧姚沈钟鍾姜崔谭譚陆陸范汪廖石金韦韋贾賈夏付方邹鄒熊白孟秦邱侯江尹薛闫閆段雷龙龍黎史陶贺賀毛郝顾顧龚龔邵万萬覃武钱錢戴严嚴莫孔向常汤湯]/;
const japanese = new RegExp(`^[${han}\\u3041-\\u30fa\\u30fc]*[${han}\\u3041-\\u3096][${han}\\u3041-\\u30fa\\u30fc]*$`);
const chinese = new RegExp(`^[${han}]+$`);
/** What is longer, and neither a label nor a house, is of a sentence. */
const longestRun = 6;

/** Whether a run is of a sentence. */
export const isProse = ({ text, label, rest }: Run): boolean =>
  (text.length > longestRun && label === null && !/\w|·|・/.test(text) && !noName.test(text) && !report.test(text)) ||
  /[はがをにで]$/.test(rest);

/** What the name is read by besides its own letters. */
export interface Place {
  next: Run | undefined;
  /** What stands between it and the run before. */
  gap: string;
  /** Whether it stands right behind a label. */
  fresh: boolean;
  /** Whether it stands right behind a name; `labelled`: of a list that has a label. */
  listed: 'labelled' | 'bare' | null;
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
  const inList = listed !== null && (listed === 'labelled' ? /^[\s、]+$/ : /^、$/).test(gap);
  return fresh || text.length === 3 || (text.length === 2 && inList) ? text : null;
}

/** Whether a line that is nothing but this before a date is an author's: 谢若含 2017-03-01. */
export const aloneBeforeDate = (text: string): boolean => text.length < 4 && chineseSurname.test(text);

/** Reads the name that a run is, or the first of; null where it is none. */
export const nameReaders = { ko: koreanName, ja: japaneseName, zh: chineseName };
