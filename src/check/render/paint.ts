/** How kinds of text are shown. Without colour each must still be told from the others by its signs. */
export interface Paint {
  /** Whether there is colour; where there is none, words that differ are put in brackets. */
  color: boolean;
  removed(text: string): string;
  /** Removed, inside a text that goes on. */
  struck(text: string): string;
  added(text: string): string;
  good(text: string): string;
  bad(text: string): string;
  known(text: string): string;
  strong(text: string): string;
  dim(text: string): string;
}

const same = (text: string): string => text;

export const plain: Paint = {
  color: false,
  removed: same,
  struck: same,
  added: same,
  good: same,
  bad: same,
  known: same,
  strong: same,
  dim: same,
};
