import type { Caption } from '../../generated/article.ts';
import type { LabelledBlock } from '../../label/role.ts';
import { foldCase } from '../../letters/fold-case.ts';
import { shapeOf } from '../../names/shape.ts';
import { splitCredit } from '../../picture-credit/index.ts';
import { isMark } from '../../picture-credit/introduced.ts';
import { pictureKind } from '../../picture-credit/kind.ts';
import { isHouseAndName } from '../../picture-credit/made-by.ts';
import { creditMarks } from '../../picture-credit/marks.ts';
import { shownFrom } from '../../picture-credit/shown.ts';
import { prefixAt } from '../byline/credit/prefix.ts';
import { type Page, withRole } from '../page/page.ts';
import { storyPicture } from '../page/picture.ts';
import { type Evidence, fromBlocks } from '../page/traced.ts';
import { bracketed } from './bracketed.ts';
import { markedCredit } from './marked-credit.ts';

/** Longer lines are sentences. */
const longestByline = 120;

const key = (text: string): string =>
  foldCase(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Picture captions in page order, each once; a credit alone on its line belongs to the caption before it. */
export function assembleCaptions({ blocks, lexicons, url }: Page): { value: Caption[]; evidence: Evidence[][] } {
  const captions: Caption[] = [];
  const evidence: Evidence[][] = [];
  const known = new Map<string, number[]>();
  const marks = creditMarks(lexicons);
  const namesNobody = (credit: string | null): boolean => credit === null || isMark(credit, marks);
  let last = -2;
  for (const { block, index } of withRole(blocks, 'caption')) {
    if (block.image === null && isByline(block.text)) continue;
    const { text, credit } =
      markedCredit(block, lexicons) ?? bracketed(block.text, lexicons) ?? splitCredit(block.text, lexicons);
    if (text === null && credit === null) continue;
    const before = captions.at(-1);
    const isNext = before && before.text !== null && namesNobody(before.credit);
    const isBelow = index - last === 1;
    if (isNext && index - last <= 2 && text === null) before.credit = credit;
    else if (isNext && isBelow && isHouseAndName(block.text) && !isHouseAndName(before.text ?? ''))
      before.credit = block.text;
    else if (isBelow && block.continues && block.place && before?.text === null && credit === null) before.text = text;
    else {
      const said = text ?? (credit && pictureKind(block.text, credit, lexicons));
      const image = block.image ? storyPicture(block.image, url) : null;
      add({ text: said, credit, image, confidence: block.confidence }, block);
      last = index;
      continue;
    }
    evidence.at(-1)?.push(...fromBlocks([block]));
    last = index;
  }
  return { value: captions, evidence };

  /** Whether a line says who wrote the story: “Par Ana Ruiz (avec AFP)”. */
  function isByline(text: string): boolean {
    const isOther = text.length > longestByline || marks.start(text) > 0 || shownFrom(text, lexicons) > 0;
    const prefix = isOther ? null : prefixAt(text, lexicons);
    const [name = ''] = text.slice(prefix?.end).split(/\s?[|/(,–—]/);
    return prefix?.kind === 'author' && shapeOf(name).person;
  }

  /** The same words with another credit are another picture's. */
  function add(caption: Caption, block: LabelledBlock): void {
    const name = key(caption.text ?? caption.credit ?? '');
    const alike = known.get(name) ?? [];
    const at = alike.find((i) => sameCredit((captions[i] as Caption).credit, caption.credit));
    if (at !== undefined) {
      const first = captions[at] as Caption;
      first.credit ??= caption.credit;
      first.image ??= caption.image;
      evidence[at]?.push(...fromBlocks([block]));
      return;
    }
    known.set(name, [...alike, captions.length]);
    captions.push(caption);
    evidence.push(fromBlocks([block]));
  }
}

const sameCredit = (a: string | null, b: string | null): boolean => a === null || b === null || key(a) === key(b);
