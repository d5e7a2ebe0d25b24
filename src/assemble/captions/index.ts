import type { Caption } from '../../generated/article.ts';
import type { LabelledBlock } from '../../label/role.ts';
import { foldCase } from '../../letters/fold-case.ts';
import { splitCredit } from '../../picture-credit/index.ts';
import { isMark } from '../../picture-credit/introduced.ts';
import { pictureKind } from '../../picture-credit/kind.ts';
import { creditMarks } from '../../picture-credit/marks.ts';
import { type Page, withRole } from '../page/page.ts';
import { storyPicture } from '../page/picture.ts';
import { type Evidence, fromBlocks } from '../page/traced.ts';
import { markedCredit } from './marked-credit.ts';

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
    const { text, credit } = markedCredit(block, lexicons) ?? splitCredit(block.text, lexicons);
    if (text === null && credit === null) continue;
    const before = captions.at(-1);
    if (text === null && before && before.text !== null && index - last <= 2 && namesNobody(before.credit)) {
      before.credit = credit;
      evidence.at(-1)?.push(...fromBlocks([block]));
    } else {
      const said = text ?? (credit && pictureKind(block.text, credit, lexicons));
      add(
        {
          text: said,
          credit,
          image: block.image ? storyPicture(block.image, url) : null,
          confidence: block.confidence,
        },
        block,
      );
    }
    last = index;
  }
  return { value: captions, evidence };

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
