import type { Block } from '../../read/document.ts';
import { isProse } from '../../read/prose.ts';
import { withoutControls } from './controls.ts';
import { withDeck } from './deck.ts';
import type { Judgement } from './judgement.ts';
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
 * The role of each block, by its place in `roles`: the best path, with one title, the lines of its standfirst, and a name alone for the byline it lacks.
 * @param judged.firstScores what title and standfirst are told by: their regressions are fitted to what the network gives
 */
export function decideRoles(
  judged: Omit<Judgement, 'path'> & { firstScores: Float64Array },
  transitions: Float32Array,
): Uint8Array {
  const path = pathOf(judged, transitions);
  const first = { ...judged, scores: judged.firstScores };
  const titled = withOneHeadline({ ...first, path });
  return withNameAlone({ blocks: judged.blocks, path: withDeck({ ...first, path: titled }) });
}
