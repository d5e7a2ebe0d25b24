import type { Block } from '../../read/document.ts';
import { isProse } from '../../read/prose.ts';
import { withoutControls } from './controls.ts';
import { withDeck } from './deck.ts';
import type { Judgement } from './judgement.ts';
import { withLikelyLists } from './likely-enough.ts';
import { withNameAlone } from './name-alone.ts';
import { withOneHeadline } from './one-headline.ts';
import { decide } from './path.ts';

/** Where nothing was taken for the story, a block as long as this may be it. */
const mayBeStory = 60;

/** The best path of roles through a page, before the page decides on its title and standfirst. */
export const pathOf = (
  { blocks, scores }: Pick<Judgement, 'blocks' | 'scores'>,
  transitions: Float32Array,
): Uint8Array =>
  decide(
    withoutControls(blocks, scores),
    transitions,
    blocks.map(({ text }) => text.length),
    (i) => isProse(blocks[i] as Block, mayBeStory),
  );

/**
 * The role of each block, by its place in `roles`: the best path, with one title, the lines of its standfirst, a name alone for the byline it
 * lacks, and of its lists what is likely enough.
 * @param judged.firstScores what title and standfirst are told by: their regressions are fitted to what the network gives
 */
export function decideRoles(
  judged: Omit<Judgement, 'path'> & { firstScores: Float64Array },
  transitions: Float32Array,
): Uint8Array {
  const path = pathOf(judged, transitions);
  const first = { ...judged, scores: judged.firstScores };
  const titled = withOneHeadline({ ...first, path });
  const { blocks, scores } = judged;
  const named = withNameAlone({ blocks, path: withDeck({ ...first, path: titled }) });
  return withLikelyLists({ blocks, scores, path: named });
}
