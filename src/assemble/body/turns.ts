import type { LabelledBlock } from '../../label/role.ts';
import { isSmall } from '../../letters/letter-case.ts';
import type { Lexicon } from '../../lexicon/lexicon.ts';
import { remember } from '../../remember.ts';
import { shareOf } from '../page/share-of.ts';

/** What a line of an interview is, and who speaks it where the line says so. */
export interface Turn {
  type: 'question' | 'answer';
  speaker?: string;
}

type Turns = ReadonlyMap<LabelledBlock, Turn>;

const compiled = new WeakMap<readonly Lexicon[], RegExp>();

/** `P.`, `R.`, `Q:`, `A:`, `Pregunta.`, `問：`: who speaks in a printed interview, by what asks or answers in the page's languages. */
const labelsOf = (lexicons: readonly Lexicon[]): RegExp =>
  remember(compiled, lexicons, () => {
    const [asking, answering] = (['questionLabels', 'answerLabels'] as const).map((list) =>
      lexicons.flatMap((lexicon) => lexicon[list]).join('|'),
    );
    return new RegExp(`^(?:(${asking})|(${answering}))(?:\\s?[.:：—–-]+\\s|：)`, 'iu');
  });

/** "Rosa Prieto: …" */
const named = /^([\p{Lu}\p{Lo}][^\s:：.!?…。！？、]{0,30}(?:\s[^\s:：!?…。]{1,30}){0,3})[:：]\s?(?=\S)/u;
const dash = /^[–—―─-]{1,2}\s?(?=\S)/;

/** Ends of questions; Japanese and Korean have words for them, Greek a sign that ends no question elsewhere. */
const question = /(?:[?？؟]|か。?|[나까]\.|\p{Script=Greek};)[\s"”»’)」』]*$/u;
const asks = ({ text }: LabelledBlock): boolean => question.test(text.slice(-6));
/** How much of a line is in bold type, and how many of the lines that are marked ask, at least. */
const [boldShare, markedAsking] = [0.9, 0.6];

const countOf = (turns: Turns, type: Turn['type']): number =>
  [...turns.values()].filter((turn) => turn.type === type).length;

/** Fewer questions than this may be rhetorical. */
const leastQuestions = 3;
/** How many of an asker's lines ask, at least, and of an answerer's at most: askers also say things, answerers ask back. */
const [askersShare, answerersShare] = [0.4, 0.25];
/** How many of the questions an answer follows, at least. */
const answered = 0.7;
/** How much of the story speakers take up, at least, where they are told by names: what else has names before colons is data. */
const spokenShare = 0.5;

const none: Turns = new Map();

function byLabel(story: readonly LabelledBlock[], lexicons: readonly Lexicon[]): Turns {
  const label = labelsOf(lexicons);
  const turns = new Map<LabelledBlock, Turn>();
  for (const block of story) {
    const found = isSmall(block.text[0]) ? null : label.exec(block.text);
    if (!found || (block.role === 'subhead' && !asks(block))) continue;
    turns.set(block, { type: found[1] ? 'question' : 'answer' });
  }
  return countOf(turns, 'question') >= 2 && countOf(turns, 'answer') >= 2 ? turns : none;
}

/** Who asks and who answers, by the last word of their names. */
interface Sides {
  asking: ReadonlySet<string>;
  answering: ReadonlySet<string>;
}

function sidesOf(speakers: ReadonlyMap<LabelledBlock, string>): Sides {
  const lines = new Map<string, LabelledBlock[]>();
  for (const [block, speaker] of speakers) remember(lines, keyOf(speaker), () => []).push(block);
  const sideOf = (holds: (share: number) => boolean): ReadonlySet<string> =>
    new Set(
      [...lines].flatMap(([key, own]) => (own.length >= leastQuestions && holds(shareOf(own, asks)) ? [key] : [])),
    );
  return {
    asking: sideOf((share) => share >= askersShare),
    answering: sideOf((share) => share <= answerersShare),
  };
}

/** Where only one side is named, the other one is what stands between. */
function unnamed(block: LabelledBlock, last: Turn['type'] | null, { asking, answering }: Sides): Turn['type'] | null {
  if (asking.size === 0 && asks(block)) return 'question';
  return answering.size === 0 && last === 'question' ? 'answer' : null;
}

/** "El Diario: ¿…?", "Rosa Prieto: …", later on "Prieto: …". */
function byName(story: readonly LabelledBlock[]): Turns {
  const speakers = new Map<LabelledBlock, string>();
  for (const block of story) {
    const speaker = named.exec(block.text)?.[1];
    if (speaker) speakers.set(block, speaker);
  }
  const sides = sidesOf(speakers);
  if (sides.asking.size + sides.answering.size === 0) return none;
  const turns = new Map<LabelledBlock, Turn>();
  let last: Turn['type'] | null = null;
  let answers = 0;
  let asked = 0;
  for (const block of story) {
    const speaker = speakers.get(block);
    const type: Turn['type'] | null =
      speaker === undefined ? unnamed(block, last, sides) : sideOf(keyOf(speaker), sides);
    if (!type) continue;
    turns.set(block, speaker === undefined ? { type } : { type, speaker });
    if (type === 'question' && asks(block)) asked++;
    if (last === 'question' && type === 'answer') answers++;
    last = type;
  }
  const isInterview =
    asked >= leastQuestions &&
    turns.size >= spokenShare * story.length &&
    answers >= answered * countOf(turns, 'question');
  return isInterview ? turns : none;
}

const sideOf = (key: string, { asking, answering }: Sides): Turn['type'] | null =>
  asking.has(key) ? 'question' : answering.has(key) ? 'answer' : null;

const keyOf = (speaker: string): string => speaker.toLowerCase().split(/\s/).at(-1) ?? '';

/** "–¿Uno? –Sí.": each dash is the other speaker's, and a question the asker's. */
function byDash(story: readonly LabelledBlock[]): Turns {
  const spoken = story.filter(isDashed);
  if (spoken.filter(asks).length < leastQuestions) return none;
  const turns = new Map<LabelledBlock, Turn>();
  let last: Turn['type'] = 'answer';
  for (const block of spoken) {
    last = asks(block) || last === 'answer' ? 'question' : 'answer';
    turns.set(block, { type: last });
  }
  return countOf(turns, 'answer') >= turns.size / 3 ? turns : none;
}

/** Questions in bold type, or behind a dash, each before what is answered: headings that ask are labelled as such. */
const byMark =
  (isMarked: (block: LabelledBlock) => boolean) =>
  (story: readonly LabelledBlock[]): Turns => {
    const marked = story.filter(isMarked);
    if (marked.filter(asks).length < leastQuestions || shareOf(marked, asks) < markedAsking) return none;
    const turns = new Map<LabelledBlock, Turn>();
    const length = { question: 0, answer: 0 };
    let last: LabelledBlock | null = null;
    for (const block of story) {
      const type = isMarked(block) ? 'question' : last && isMarked(last) && block.role === 'body' ? 'answer' : null;
      // What is marked above the first question introduces it.
      const isTurn = type !== null && (turns.size > 0 || (type === 'question' && asks(block)));
      if (isTurn) turns.set(block, { type });
      if (isTurn) length[type] += block.text.length;
      last = block;
    }
    const isAnswered = countOf(turns, 'answer') >= answered * countOf(turns, 'question');
    // Answers are longer than questions, but in riddles.
    return isAnswered && length.answer > length.question ? turns : none;
  };

const isBold = ({ role, strong, text }: LabelledBlock): boolean => role === 'body' && strong >= boldShare * text.length;
const isDashed = ({ role, text }: LabelledBlock): boolean => role === 'body' && dash.test(text);

/** How the page prints an interview: what each line of the story is that a speaker begins with. Empty where none is printed. */
export function turnsOf(story: readonly LabelledBlock[], lexicons: readonly Lexicon[]): Turns {
  for (const read of [byLabel, byName, byDash, byMark(isBold), byMark(isDashed)]) {
    const turns = read(story, lexicons);
    if (turns.size > 0) return turns;
  }
  return none;
}
