import { fold } from '../../../letters/fold.ts';
import { isSmall } from '../../../letters/letter-case.ts';
import { isInitials, shapeOf } from '../../../names/shape.ts';
import { isAgency } from './agencies.ts';
import { hasLostCase, nameKey } from './key.ts';
import type { Part } from './parts.ts';
import { withoutJobs } from './parts.ts';
import type { BylineWords } from './phrases.ts';
import { phrasesOf } from './phrases.ts';
import { isPlace } from './places.ts';
import type { SiteNames } from './site.ts';
import { isSiteName } from './site.ts';
import { trim } from './trim.ts';

export interface NameContext {
  lexicons: readonly BylineWords[];
  /** Names that the metadata gives, or the markup of the line. */
  known: readonly string[];
  site: SiteNames;
}

/** What a piece of a list of names turns out to be. */
export type Verdict = 'known' | 'agency' | 'newsroom' | 'site' | 'person' | 'name' | 'no';

export interface JudgedName {
  text: string;
  before: Part['before'];
  verdict: Verdict;
  /** A job with no comma stood before or behind it: "Senior Politics" of "Senior Politics Reporter" is nobody. */
  besideJob?: boolean;
  /** A job stood behind it in a script without blanks: 구현모 기자. */
  byJob?: boolean;
}

/** What stands in brackets behind a name: a department, an agency, a job. */
const bracketed = /\s?[([（【［][^)\]）】］]{0,60}[)\]）】］]/g;
/** Degrees and certificates behind a name: CPP, PSP, MD, PhD. */
const credentials = /(?:[\s,]+(?:[A-Z]{2,4}|Ph\.?D\.?|MD\.|M\.D\.?))+$/;
const suffixes = /^(?:I{1,3}|IV|JR|SR)$/i;

/** Whether a text begins as links do that lead to the author's other texts: "Mehr von Ana Ruiz", "Full Bio". */
export function leadsFurther(text: string, lexicons: readonly BylineWords[]): boolean {
  const folded = `${fold(text)} `;
  return phrasesOf(lexicons, 'furtherWords').some((words) => folded.startsWith(`${words} `));
}

const unspaced = /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

const isNewsroom = (text: string, { lexicons }: NameContext): boolean =>
  phrasesOf(lexicons, 'newsroom').includes(fold(trim(text)));

/** "Last Updated": the words before a date, or a button. */
const isStamp = (text: string, { lexicons }: NameContext): boolean =>
  (['publishedMarks', 'updatedMarks', 'shareWords'] as const).some((list) =>
    phrasesOf(lexicons, list).includes(fold(text)),
  );

function withoutCredentials(name: string): string {
  if (name.split(' ').length < 3) return name;
  const short = name.replace(credentials, '');
  const cut = name.slice(short.length).trim();
  return short.split(' ').length < 2 ||
    suffixes.test(cut) ||
    isAgency(cut) ||
    hasLostCase(short) ||
    !isSmall(short.at(-1)) ||
    isSmall(short.split(' ').at(-1)?.[0])
    ? name
    : short;
}

/** "Ana Ruiz Temas: Cultura": a label behind a name, and what it leads to. */
function withoutLabel(name: string): string {
  const bare = name.replace(/\s+[^\s:：]+\s?[:：]\s.*$/, '');
  return shapeOf(bare).person ? bare : name;
}

/** "Ana Ruiz1": the number of a note glued to a name. */
function withoutNote(name: string): string {
  const bare = name.replace(/(?<=[^\s\d\p{Lu}])\d{1,2}$/u, '');
  return shapeOf(bare).person ? bare : name;
}

/** "Ana Ruiz en Cultura", "Ana Ruiz in": the section behind a name. */
function withoutSection(name: string): string {
  const section = /\s(?:en|in|im|em|bei|for|from|of|para|pour|desde|aus|à)(?:\s.*)?$/i.exec(name);
  const before = section ? name.slice(0, section.index) : '';
  const isLast = section?.[0].trim().includes(' ') === false;
  return isLast || shapeOf(before).person ? before || name : name;
}

/** "Sigríður Jónsdóttir skrifar", "Karin Berg är kommentator": a name and what a few words say of it. */
function withoutVerb(name: string, context: NameContext): string {
  const [, lead = '', rest = ''] = /^((?:\p{Lu}[^\s.:]*\s){2,4})(\p{Ll}[^.:]{0,40})$/u.exec(name) ?? [];
  const small = phrasesOf(context.lexicons, 'functionWords').includes(fold(lead.split(' ')[0] ?? ''));
  return shapeOf(lead).person && !small && !shapeOf(name).name && !isStamp(rest, context) ? lead.trim() : name;
}

/** "Ana Ruiz. Madrid": the name is the first sentence. */
function withoutSentence(name: string): string {
  const first = /^(\p{Lu}.{3,60}?\p{L}\p{Ll}{2})\.(?:\s.*)?$/u.exec(name)?.[1] ?? name;
  return shapeOf(first).person ? first : name;
}

/** The text without what stands in brackets. */
export const withoutBrackets = (text: string): string => text.replace(bracketed, '');

/** Tells what a piece is: by the metadata, the lists of agencies and newsrooms, the site's names, then by its shape. */
export function judge({ text, before }: Part, context: NameContext): JudgedName {
  const bare = trim(withoutBrackets(text));
  const known = context.known.find((name) => nameKey(name) === nameKey(bare));
  if (known !== undefined && nameKey(bare)) return { text: bare, before, verdict: 'known' };
  if (isAgency(bare)) return { text: bare, before, verdict: 'agency' };
  // In capitals a house may sign with initials: PV.
  if (isNewsroom(bare, context) && !(isInitials(bare) && isSmall(bare[0])))
    return { text: bare, before, verdict: 'newsroom' };
  if (isInitials(bare) || isStamp(bare, context) || leadsFurther(bare, context.lexicons))
    return { text: bare, before, verdict: 'no' };
  if (isSiteName(bare, context.site)) return { text: bare, before, verdict: 'site' };
  const jobless = trim(withoutJobs(withoutLabel(bare), context.lexicons));
  const whole = withoutSection(withoutCredentials(withoutNote(withoutSentence(jobless))));
  const name = withoutVerb(whole, context);
  const { name: fits, person } = shapeOf(name);
  if (isAgency(name)) return { text: name, before, verdict: 'agency' };
  const besideJob = jobless !== bare || name !== whole;
  const byJob = besideJob && unspaced.test(name);
  const somebody = (person && !isPlace(name)) || byJob;
  const verdict = isInitials(name) || !fits ? 'no' : somebody ? 'person' : 'name';
  return { text: name, before, verdict, besideJob: besideJob && !byJob, byJob };
}
