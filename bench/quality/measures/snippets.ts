import type { Figures, JudgedPage } from '../judged-page.ts';
import { share } from './average.ts';

const searchable = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

/**
 * Of the pieces of text that the body must hold those that it holds, and of those that it must not hold those that it does not, each
 * as a share of the pieces of all pages.
 */
export function snippets(pages: readonly JudgedPage[]): Figures<'with' | 'without'> {
  const bodies = pages.map(({ gold, answer }) => ({ gold, text: searchable(answer.body) }));
  const held = (name: 'with' | 'without'): boolean[] =>
    bodies.flatMap(({ gold, text }) => (gold[name] ?? []).map((piece) => text.includes(searchable(piece))));
  return { with: share(held('with')), without: share(held('without').map((isHeld) => !isHeld)) };
}
