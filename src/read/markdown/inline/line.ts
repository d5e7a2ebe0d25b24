/** Where a link leads. */
export interface Target {
  href: string;
}

/** How a run of text is marked up. */
export interface Style {
  /** The link it stands in: pieces of one link share it. */
  link: Target | null;
  bold: boolean;
  italic: boolean;
}

/** A run of text that is marked up alike. */
export interface StyledText extends Style {
  text: string;
}

export interface Picture {
  src: string;
  alt: string;
  /** The link around the picture. */
  link: Target | null;
  start: number;
  end: number;
}

/** What stands on one line of a paragraph. */
export interface ParagraphLine {
  /** `[start, end)` in the source, markup included. */
  start: number;
  end: number;
  pieces: StyledText[];
  pictures: Picture[];
  /** Whether the break before it was asked for (two blanks, a backslash, `<br>`) rather than a mere line end. */
  hard: boolean;
}

/** Text without markup. */
export const plain: Style = { link: null, bold: false, italic: false };
