import { foldCase } from '../../lexicon/fold-case.ts';
import { bitOf, type PhraseHits, type PhraseList } from '../../lexicon/phrases.ts';
import type { Block, Document, Fact, Place } from '../../read/document.ts';
import { homeFeatures, homeOf } from './home.ts';
import { type Line, type Vocabulary, wordsIn } from './lines.ts';

const cueLists = [
  'relatedCues',
  'trendingCues',
  'teaserCues',
  'tagCues',
  'commentWords',
  'adWords',
] as const satisfies readonly PhraseList[];
const cueBits = cueLists.map(bitOf);

/** How a block stands in its page: place in the order, likeness to the metadata, repeats, prose around it, cues above it. */
export const pageFeatures = [
  'position',
  'index',
  'fromEnd',
  'fewBlocks',
  'titleLikeness',
  'pageTitleLikeness',
  'bestTitle',
  'afterTitle',
  'beforeTitle',
  'knowsTitle',
  'descriptionLikeness',
  'authorMentioned',
  'tagMentioned',
  'sectionMentioned',
  'siteMentioned',
  'repeats',
  'repeatedBefore',
  'repeatsBefore',
  'proseParent',
  'proseGrandparent',
  'proseGreatGrandparent',
  'proseBefore',
  'proseAfter',
  'proseNear',
  'sinceProse',
  'untilProse',
  'inMain',
  'beforeMain',
  'afterMain',
  'proseOverlap',
  'proseOverlapCount',
  'rankRun',
  'afterRank',
  'lengthBefore',
  'lengthAfter',
  'gapBefore',
  'gapAfter',
  ...cueLists.map((list) => `under:${list}` as const),
  ...cueLists.map((list) => `boxedUnder:${list}` as const),
  'headingBelow',
  'namedAbove',
  'inArticleBody',
  'knowsArticleBody',
  ...homeFeatures,
] as const;

const cuesAt = pageFeatures.indexOf(`under:${cueLists[0]}`);
/** A table of contents names the headings below it. */
const contentsAt = pageFeatures.indexOf('headingBelow');
const homeAt = pageFeatures.length - homeFeatures.length;

/** Where a cue was last met, and the element that it heads. */
interface Cue {
  at: number;
  box: Place | null;
}

/** Longest text compared with titles and descriptions. */
const compared = 600;

/** Makes a function: the share (Dice) of words a text has in common with the likest of some values. */
function likeness(facts: readonly Fact[], vocabulary: Vocabulary): (own: readonly number[]) => number {
  const sets = [...new Set(facts.slice(0, 8).map(({ value }) => value.slice(0, compared)))].map(
    (value) => new Set(wordsIn(foldCase(value), vocabulary)),
  );
  return (own) => {
    let best = 0;
    for (const set of sets) {
      let shared = 0;
      for (const word of own) if (set.has(word)) shared++;
      best = Math.max(best, (2 * shared) / (own.length + set.size || 1));
    }
    return Math.min(1, best);
  };
}

const mentions = (facts: readonly Fact[]): ((text: string) => number) => {
  const names = [
    ...new Set(
      facts
        .slice(0, 30)
        .flatMap(({ value }) => value.split(/[,;|]/))
        .map((value) => foldCase(value).trim()),
    ),
  ].filter((name) => name.length > 2 && name.length < 60);
  return (folded) => (names.some((name) => folded.includes(name)) ? 1 : 0);
};

const unlike = [0, 0, 0];

const log = (value: number, of: number): number => Math.min(1, Math.log1p(value) / Math.log1p(of));

/** Lines a cue may stand above before it has lost its hold. */
const cueReach = 12;

export function fillPage(
  rows: Float32Array,
  width: number,
  at: number,
  document: Document,
  lines: readonly Line[],
  vocabulary: Vocabulary,
  hits: readonly PhraseHits[],
): void {
  const { blocks, metadata } = document;
  const count = blocks.length;
  const titleLike = likeness(metadata.titles, vocabulary);
  const pageTitleLike = likeness(metadata.pageTitle ? [metadata.pageTitle] : [], vocabulary);
  const descriptionLike = likeness(metadata.descriptions, vocabulary);
  const mentionsAuthor = mentions(metadata.authors);
  const mentionsTag = mentions(metadata.tags);
  const mentionsSection = mentions(metadata.sections);
  const mentionsSite = mentions(metadata.sites);

  const prose = lines.map((line) => line.prose);
  const totalProse = prose.reduce((sum, each) => sum + each, 0) || 1;
  const held = new Map<Place, number>();
  blocks.forEach((block, i) => {
    let place = block.place;
    for (let up = 0; place && up < 4; up++, place = place.parent)
      held.set(place, (held.get(place) ?? 0) + (prose[i] as number));
  });
  const times = new Map<string, number>();
  for (const { text } of blocks) times.set(text, (times.get(text) ?? 0) + 1);
  const seen = new Map<string, number>();
  const lastHeading = new Map<string, number>();
  blocks.forEach(({ text, level }, i) => {
    if (level > 1) lastHeading.set(text, i);
  });

  const likes = lines.map(({ text, words }) =>
    text.length > compared ? unlike : [titleLike(words), pageTitleLike(words), descriptionLike(words)],
  );
  const best = bestTitle(blocks, likes);
  const ranks = rankRuns(blocks);
  const topic = new Set(
    [...metadata.titles, ...(metadata.pageTitle ? [metadata.pageTitle] : []), ...metadata.descriptions]
      .slice(0, 8)
      .flatMap(({ value }) => wordsIn(foldCase(value.slice(0, compared)), vocabulary))
      .filter((word) => vocabulary.isContent[word]),
  );
  const home = homeOf(blocks, lines, topic, best);
  const bodyShare = partOf(metadata.articleBodies, vocabulary);
  const main = mainStretch(prose);
  const overlap = proseOverlap(lines, vocabulary);

  let proseBefore = 0;
  let sinceProse = count;
  const untilProse = new Array<number>(count);
  for (let i = count - 1, until = count; i >= 0; i--) {
    untilProse[i] = until;
    until = (prose[i] as number) > 0 ? 1 : until + 1;
  }
  const cues = cueLists.map((): Cue => ({ at: -1000, box: null }));

  for (let i = 0; i < count; i++) {
    const block = blocks[i] as Block;
    const like = likes[i] as number[];
    const line = lines[i] as Line;
    const folded = block.text.length < 300 ? line.folded : '';
    const repeats = times.get(block.text) ?? 1;
    const seenBefore = seen.get(block.text) ?? 0;
    const parent = block.place?.parent ?? null;
    const own = prose[i] as number;
    const values = [
      i / count,
      log(i, 300),
      log(count - i, 300),
      log(count, 1000),
      like[0] as number,
      like[1] as number,
      i === best ? 1 : 0,
      best >= 0 && i > best ? 1 / (i - best) : 0,
      best >= 0 && i < best ? 1 / (best - i) : 0,
      best >= 0 ? (i > best ? 1 : -1) : 0,
      like[2] as number,
      folded ? mentionsAuthor(folded) : 0,
      folded ? mentionsTag(folded) : 0,
      folded ? mentionsSection(folded) : 0,
      folded ? mentionsSite(folded) : 0,
      log(repeats - 1, 5),
      seenBefore > 0 ? 1 : 0,
      i > 0 && blocks[i - 1]?.text === block.text ? 1 : 0,
      block.place ? (held.get(block.place) ?? 0) / totalProse : 0,
      parent ? (held.get(parent) ?? 0) / totalProse : 0,
      parent?.parent ? (held.get(parent.parent) ?? 0) / totalProse : 0,
      proseBefore / totalProse,
      (totalProse - proseBefore - own) / totalProse,
      nearProse(prose, i) / 2000,
      1 / Math.max(1, sinceProse),
      1 / Math.max(1, untilProse[i] as number),
      i >= main.start && i < main.end ? 1 : 0,
      i < main.start ? 1 / (main.start - i) : 0,
      i >= main.end ? 1 / (i - main.end + 1) : 0,
      overlap[i]?.share ?? 0,
      overlap[i]?.count ?? 0,
      ranks[i] as number,
      rankAlone.test(blocks[i - 1]?.text ?? '') ? (ranks[i - 1] as number) : 0,
      i > 0 ? Math.min(1, (lines[i - 1] as Line).length / 300) : 0,
      i + 1 < count ? Math.min(1, (lines[i + 1] as Line).length / 300) : 0,
      Math.min(1, block.gap / 2),
      Math.min(1, (blocks[i + 1]?.gap ?? 0) / 2),
    ];
    const row = i * width + at;
    rows.set(values, row);
    for (let k = 0; k < cues.length; k++) {
      const cue = cues[k] as Cue;
      if (i - cue.at <= cueReach) rows[row + cuesAt + k] = 1 - (i - cue.at) / (cueReach + 1);
      if (cue.box && isInside(block.place, cue.box)) rows[row + cuesAt + cues.length + k] = 1;
    }
    if (block.level === 0 && (lastHeading.get(block.text) ?? -1) > i) rows[row + contentsAt] = 1;
    if (block.level > 1 && seenBefore > 0) rows[row + contentsAt + 1] = 1;
    if (bodyShare) {
      rows[row + homeAt - 2] = bodyShare(line.words);
      rows[row + homeAt - 1] = 1;
    }
    home.fill(rows, row + homeAt, i);
    const own2 = hits[i] as PhraseHits;
    if (line.length < 90) {
      cueBits.forEach((bit, k) => {
        if (!(own2.start & bit)) return;
        for (const cue of cues) {
          cue.at = -1000;
          cue.box = null;
        }
        cues[k] = { at: i, box: parent?.parent ?? parent };
      });
    } else if (own > 0) {
      for (const cue of cues) cue.at -= cueReach / 3;
    }
    seen.set(block.text, seenBefore + 1);
    proseBefore += own;
    sinceProse = own > 0 ? 1 : sinceProse + 1;
  }
}

/** What a block that is no prose takes from a stretch of prose: a short paragraph bears a few lines between. */
const interruption = 60;

/** The stretch of blocks with the most prose and the fewest interruptions (Kadane's maximum subarray). */
function mainStretch(prose: readonly number[]): { start: number; end: number } {
  let best = { start: 0, end: 0, score: 0 };
  let start = 0;
  let score = 0;
  prose.forEach((length, i) => {
    if (score <= 0) {
      start = i;
      score = 0;
    }
    score += length > 0 ? Math.min(length, 800) : -interruption;
    if (score > best.score) best = { start, end: i + 1, score };
  });
  return best;
}

/** Words in a row by which a text is found again. */
const run = 4;
/** Shorter bodies in the metadata are teasers. */
const shortBody = 400;
/** Words of a block that are looked for. */
const looked = 80;

/** Numbers of words in a row as one number, good enough to find them again (Horner's rule). */
const runAt = (words: readonly number[], at: number): number => {
  let key = 0;
  for (let k = at; k < at + run; k++) key = Math.imul(key, 0x01000193) ^ (words[k] as number);
  return key;
};

/** Makes a function: the share of a text's runs of words that a body in the metadata has; null where there is none. */
function partOf(bodies: readonly Fact[], vocabulary: Vocabulary): ((own: readonly number[]) => number) | null {
  const runs = new Set<number>();
  for (const { value } of bodies) {
    if (value.length < shortBody) continue;
    const all = wordsIn(foldCase(value), vocabulary);
    for (let i = 0; i + run <= all.length; i++) runs.add(runAt(all, i));
  }
  if (runs.size === 0) return null;
  return (own) => {
    const last = Math.min(own.length, looked) - run;
    if (last < 0) return 0;
    let found = 0;
    for (let i = 0; i <= last; i++) if (runs.has(runAt(own, i))) found++;
    return found / (last + 1);
  };
}

/** How many of a short block's content words the page's prose has: those of its own title do, those of menus do not. */
function proseOverlap(
  lines: readonly Line[],
  { words, isContent }: Vocabulary,
): ({ share: number; count: number } | null)[] {
  const held = new Uint16Array(words.length);
  const seen = new Int32Array(words.length).fill(-1);
  lines.forEach((line, i) => {
    if (line.prose === 0) return;
    for (const word of line.words) {
      if (!isContent[word] || seen[word] === i) continue;
      seen[word] = i;
      held[word] = Math.min(0xffff, (held[word] as number) + 1);
    }
  });
  seen.fill(-1);
  return lines.map((line, i) => {
    if (line.text.length > compared) return null;
    const least = line.prose > 0 ? 2 : 1;
    let own = 0;
    let found = 0;
    for (const word of line.words) {
      if (!isContent[word] || seen[word] === i) continue;
      seen[word] = i;
      own++;
      if ((held[word] as number) >= least) found++;
    }
    return { share: own > 0 ? found / own : 0, count: log(found, 12) };
  });
}

const rankAlone = /^#?\d{1,2}[.)º°]?$/;
const rankFirst = /^#?(\d{1,2})(?:[.)º°]\s?\D|\s+\D|\p{Lu}|["“«¿¡'‘]|$|[.)º°]$)/u;
/** A ranked title, its rank and what stands between them take up to this many lines. */
const rankReach = 6;
/** Lists of five are the commonest; longer ones are no surer. */
const fullRun = 5;

/** How long a run of counting ranks (1, 2, 3…) each block is part of, as a share of a full list; 0 outside of runs. */
function rankRuns(blocks: readonly Block[]): number[] {
  const numbers = blocks.map(({ text }) =>
    text.length < 250 ? Number(rankFirst.exec(text)?.[1] ?? Number.NaN) : Number.NaN,
  );
  const next = numbers.map((number, i) => {
    for (let k = i + 1; k <= i + rankReach && k < numbers.length; k++) if (numbers[k] === number + 1) return k;
    return -1;
  });
  const runs = new Array<number>(blocks.length).fill(0);
  const reached = new Set<number>();
  for (let i = 0; i < blocks.length; i++) {
    if (Number.isNaN(numbers[i]) || reached.has(i)) continue;
    const members = [i];
    for (let k = next[i] as number; k >= 0; k = next[k] as number) {
      members.push(k);
      reached.add(k);
    }
    if (members.length > 1) for (const k of members) runs[k] = Math.min(1, members.length / fullRun);
  }
  return runs;
}

const nearReach = 3;
function nearProse(prose: readonly number[], i: number): number {
  let sum = 0;
  for (let k = Math.max(0, i - nearReach); k <= Math.min(prose.length - 1, i + nearReach); k++)
    if (k !== i) sum += Math.min(700, prose[k] as number);
  return sum;
}

function isInside(place: Place | null, box: Place): boolean {
  for (let at = place; at && at.depth >= box.depth; at = at.parent) if (at === box) return true;
  return false;
}

/** The block likest the page's titles, headings first; -1 when none is like them. */
function bestTitle(blocks: readonly Block[], likes: readonly (readonly number[])[]): number {
  let best = -1;
  let bestScore = 0.5;
  blocks.forEach(({ level, text }, i) => {
    const [title = 0, page = 0] = likes[i] as number[];
    const score =
      Math.max(title, page * 0.95) + (level === 1 ? 0.3 : level === 2 ? 0.1 : 0) - (text.length < 12 ? 0.2 : 0);
    if (score > bestScore) {
      best = i;
      bestScore = score;
    }
  });
  return best;
}
