import type { Block } from '../document.ts';
import type { TextLine } from './lines.ts';

/** A line's place in a list, and its text without the bullet. */
export interface Item {
  text: string;
  list: NonNullable<Block['list']>;
}

/** What a line starts with when it may be an item. `kind` is the same for the items of one list. */
interface Marker {
  kind: string;
  /** Printed number; 0 for bullets. */
  number: number;
  /** Length of the marker and the blank after it; 0 where it stays, as numbers do. */
  length: number;
}

/** Signs that are nothing but bullets. */
const bullet = /^([•‣⁃▪▫●○◦■□◆◇►▶▸➤➢✓✔∙])\s?(?=\S)/u;
/** Signs that are bullets only where several lines have them: a hyphen also starts what somebody says. */
const dash = /^([-*–·+])\s(?=\S)/;
const numeral = /^(\d{1,3})[.)]\s(?=\S)/;

/** Items of lists by the index of their line. Numbers count only where they go up by one from line to line. */
export function tellItems(lines: readonly TextLine[]): ReadonlyMap<number, Item> {
  const items = new Map<number, Item>();
  for (let from = 0; from < lines.length; ) {
    const markers = markersFrom(lines, from);
    const run = lines.slice(from, from + markers.length);
    if (markers[0] && isList(markers[0], run)) {
      markers.forEach(({ length, number }, i) => {
        const list = { ordered: number > 0, position: i + 1, length: run.length };
        items.set(from + i, { text: (run[i] as TextLine).text.slice(length), list });
      });
    }
    from += Math.max(1, markers.length);
  }
  return items;
}

/** The markers of a line and of those after it that go on with its list. */
function markersFrom(lines: readonly TextLine[], from: number): Marker[] {
  const markers: Marker[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    const marker = markerOf(line.text);
    const last = markers.at(-1);
    if (!marker || (last && !(line.gap <= 1 && goesOn(last, marker)))) break;
    markers.push(marker);
  }
  return markers;
}

function markerOf(text: string): Marker | null {
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) {
    const found = numeral.exec(text);
    return found ? { kind: 'number', number: Number(found[1]), length: 0 } : null;
  }
  const found =
    first < 0x80 || first === 0xb7 || first === 0x2013 ? dash.exec(text) : first >= 0x2000 ? bullet.exec(text) : null;
  return found ? { kind: found[1] as string, number: 0, length: found[0].length } : null;
}

function goesOn(marker: Marker, next: Marker): boolean {
  return marker.kind === next.kind && (marker.number === 0 || next.number === marker.number + 1);
}

function isList({ kind }: Marker, run: readonly TextLine[]): boolean {
  if (bullet.test(`${kind}x`)) return true;
  return run.length > 1 && !((kind === '-' || kind === '–') && run.some(({ text }) => isSpoken(text)));
}

/** Speech: a question, an exclamation, or an insertion between dashes. */
function isSpoken(text: string): boolean {
  return /^[-–]\s[¿¡"“«]|[?!]|\s[-–—]\p{Ll}/u.test(text);
}
