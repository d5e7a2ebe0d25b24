import type { MeasuredLine, Vocabulary } from './lines.ts';
import type { Stretch } from './prose.ts';
import { compared } from './title.ts';

/** How much a line speaks of the main story, against the other lines that could be its title. */
export const storyWordFeatures = ['storyWords', 'storyWordsShare', 'storyWordsFirst'] as const;

/** Lines above the story among which its title is looked for. */
const reach = 80;
/** Paragraphs of the story that a title may stand below: captions and decks are long, too. */
const inside = 3;
/** The first paragraphs say what the title says; a word of one of them counts more than a word of the rest. */
const leading = 3;
const ofLead = 1;
const ofRest = 0.4;
const mostOfWord = 2;
/** A line with fewer words says nothing. */
const leastWords = 2;
/** Added to the number of words, so that two lucky ones are no full score. */
const damping = 3;
/** Deck and captions repeat the title's words: the first line with this share of the best score may be the title itself. */
const nearBest = 0.5;
/** Lines above the story among which that first line is looked for. */
const close = 30;

const endsSentence = /[.:,;…。।۔։።။។،]["”»’]?$/u;

/**
 * Fills the columns of all rows: the share of a line's words that the story has (common on the page's short lines counting
 * less), that as a share of the best line's, and whether it is the first good one close above the story.
 * @param story the stretch of blocks that holds most prose
 */
export function fillStoryWords(
  rows: Float32Array,
  width: number,
  at: number,
  lines: readonly MeasuredLine[],
  { isContent, words }: Vocabulary,
  story: Stretch,
): void {
  const weights = new Float32Array(words.length);
  const onShortLines = new Uint16Array(words.length);
  const seen = new Int32Array(words.length).fill(-1);
  let paragraphs = 0;
  lines.forEach((line, i) => {
    const isStory = line.prose > 0 && i >= story.start && i < story.end;
    if (isStory) paragraphs++;
    if (line.prose > 0 && !isStory) return;
    for (const word of line.words) {
      if (!isContent[word] || seen[word] === i) continue;
      seen[word] = i;
      if (isStory) weights[word] = (weights[word] as number) + (paragraphs <= leading ? ofLead : ofRest);
      else onShortLines[word] = Math.min(0xffff, (onShortLines[word] as number) + 1);
    }
  });
  const scored: { i: number; score: number }[] = [];
  seen.fill(-1);
  for (let i = Math.max(0, story.start - reach); i < Math.min(lines.length, story.start + inside); i++) {
    const { text, words: own } = lines[i] as MeasuredLine;
    if (text.length > compared || endsSentence.test(text)) continue;
    let count = 0;
    let score = 0;
    for (const word of own) {
      if (!isContent[word] || seen[word] === i) continue;
      seen[word] = i;
      count++;
      score +=
        Math.min(mostOfWord, weights[word] as number) / (1 + Math.log(Math.max(1, onShortLines[word] as number)));
    }
    if (count >= leastWords && score > 0) scored.push({ i, score: score / (count + damping) });
  }
  const best = Math.max(0, ...scored.map(({ score }) => score));
  for (const { i, score } of scored) {
    rows[i * width + at] = Math.min(1, score);
    rows[i * width + at + 1] = score / best;
  }
  const first = scored.find(({ i, score }) => i >= story.start - close && score >= best * nearBest);
  if (first) rows[first.i * width + at + 2] = 1;
}
