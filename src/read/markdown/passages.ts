import { type Folded, fold } from './fold.ts';
import type { ParagraphLine } from './inline/line.ts';
import { lineAt } from './source-line.ts';
import { isClosed, isWrap, type Wrapping } from './wrapping.ts';

/** One or more lines of a paragraph that are one text. */
export interface Passage extends Folded {
  start: number;
  end: number;
  /** Pictures among the text, or alone when `text` is empty. */
  pictures: ParagraphLine['pictures'];
  /** Whether a line break that was asked for, and nothing else, parts it from an unfinished passage before. */
  continues: boolean;
}

interface Origin {
  /** What spans count in. */
  source: string;
  mend: (text: string) => string;
  wrapping: Wrapping;
}

/** Parts a paragraph where its lines do not read as one wrapped text. */
export function passagesOf(lines: readonly ParagraphLine[], { source, mend, wrapping }: Origin): Passage[] {
  const passages: Passage[] = [];
  let group: ParagraphLine[] = [];
  let breaks = 0;
  const close = (): void => {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) return;
    const pieces = group.flatMap((line, index) =>
      index > 0 ? [blank(line, group[index - 1]), ...line.pieces] : line.pieces,
    );
    const folded = fold(pieces, mend);
    const pictures = group.flatMap((line) => line.pictures);
    if (folded.text || pictures.length > 0) {
      const previous = passages.at(-1)?.text ?? '';
      const continues = previous !== '' && breaks === 1 && first.hard && !isClosed.test(previous);
      passages.push({ ...folded, start: first.start, end: last.end, pictures, continues });
      breaks = 0;
    }
    group = [];
  };
  let before = '';
  for (const line of lines) {
    const { text } = fold(line.pieces, mend);
    const previous = group.at(-1);
    const goesOn =
      before &&
      text &&
      previous &&
      line.pictures.length === 0 &&
      mayJoin(group, line) &&
      isWrap(
        {
          rawBefore: lineAt(source, previous.end),
          rawAfter: lineAt(source, line.start),
          before,
          after: text,
          hard: line.hard,
        },
        wrapping,
      );
    if (!goesOn) {
      close();
      breaks++;
    }
    group.push(line);
    before = goesOn ? `${before} ${text}` : text;
  }
  close();
  return passages;
}

/** A line that is one link is a title of its own, unless the link goes on in the next line. */
function mayJoin(before: readonly ParagraphLine[], after: ParagraphLine): boolean {
  const last = before.at(-1)?.pieces.at(-1)?.link ?? null;
  const first = after.pieces[0]?.link ?? null;
  return (last !== null && last === first) || !(isOneLink(before) || isOneLink([after]));
}

function isOneLink(lines: readonly ParagraphLine[]): boolean {
  const link = lines[0]?.pieces[0]?.link ?? null;
  return (
    link !== null &&
    lines.every(({ pieces }) => pieces.every((piece) => piece.link === link || piece.text.trim() === ''))
  );
}

/** The blank that a line end is, marked up as what it stands between. */
function blank(after: ParagraphLine, before: ParagraphLine | undefined): ParagraphLine['pieces'][number] {
  const [last, first] = [before?.pieces.at(-1), after.pieces[0]];
  return {
    text: ' ',
    link: last && last.link === first?.link ? last.link : null,
    bold: Boolean(last?.bold && first?.bold),
    italic: Boolean(last?.italic && first?.italic),
  };
}
