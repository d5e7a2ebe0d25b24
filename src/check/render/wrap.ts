import stringWidth from 'string-width';

/** A piece of text and how it is shown. */
export interface PaintedText {
  text: string;
  paint(text: string): string;
}

/** Sets pieces in lines of at most `width` columns, broken at blanks, inside a word only where it is longer than a line. */
export function wrapped(pieces: readonly PaintedText[], width: number): string[] {
  const lines: string[] = [];
  let line: PaintedText[] = [];
  let used = 0;
  const end = (): void => {
    lines.push(painted(line));
    line = [];
    used = 0;
  };
  const put = (text: string, paint: PaintedText['paint']): void => {
    const last = line.at(-1);
    if (last?.paint === paint) last.text += text;
    else line.push({ text, paint });
    used += stringWidth(text);
  };
  for (const { text, paint } of pieces) {
    for (const word of text.split(/( +)/).filter(Boolean)) {
      const columns = stringWidth(word);
      if (word.startsWith(' ')) {
        if (used > 0 && used + columns <= width) put(word, paint);
        else if (used > 0) end();
        continue;
      }
      if (used > 0 && used + columns > width) end();
      if (columns <= width) put(word, paint);
      else
        for (const character of word) {
          if (used + stringWidth(character) > width) end();
          put(character, paint);
        }
    }
  }
  if (line.length > 0) end();
  return lines;
}

const painted = (line: readonly PaintedText[]): string =>
  line.map(({ text, paint }, index) => paint(index === line.length - 1 ? text.trimEnd() : text)).join('');

/** A text cut at so many columns, its end marked. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > width - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** A text filled up to so many columns. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - stringWidth(text)));
