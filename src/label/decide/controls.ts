import type { Block } from '../../read/document.ts';
import { roles } from '../role.ts';

const caption = roles.indexOf('caption');

/**
 * What a button says is no caption, though it may stand in the figure: "Enlarge", "View in full screen". A button that holds a
 * whole figure is not the innermost element.
 * @param scores blocks × roles, log-probabilities
 */
export function withoutControls(blocks: readonly Block[], scores: Float64Array): Float64Array {
  let changed: Float64Array | null = null;
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]?.place?.tag !== 'button') continue;
    changed ??= scores.slice();
    changed[i * roles.length + caption] = Number.NEGATIVE_INFINITY;
  }
  return changed ?? scores;
}
