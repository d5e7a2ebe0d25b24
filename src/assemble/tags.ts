import { foldCase } from '../letters/fold-case.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { bitOf } from '../lexicon/phrases.ts';
import { readsAsSentence } from '../lexicon/reads-as-sentence.ts';
import { hitsOf, splitCue } from './page/cue.ts';
import { type Page, withRole } from './page/page.ts';
import { type Evidence, fromBlocks } from './page/traced.ts';

/** A topic is a few words; longer lines of a topic box say something about it. */
const longestTag = 60;

/** "Temas:", "Te puede interesar": leads to topics or stories and is none itself. */
const isCue = (text: string, lexicons: readonly Lexicon[]): boolean =>
  /[:：]\s*$/.test(text) ||
  (hitsOf(text, lexicons).whole & (bitOf('tagCues') | bitOf('relatedCues') | bitOf('teaserCues'))) !== 0;

/** What stands below topics or among them: whose rights these are, a sentence. */
const isNotice = (text: string, lexicons: readonly Lexicon[]): boolean =>
  /©|\(c\)|copyright/i.test(text) || (/[.!?…]["”»)]?$/.test(text) && readsAsSentence(text, lexicons));

/** A page number, the name of an icon (chevron_left), or something in brackets. */
const isMark = (tag: string): boolean => /^\d{1,2}$|^[a-z]+(?:_[a-z]+)+$|^[([].*[)\]]$/.test(tag);

/** The topics as printed: the links of a line, or its parts between commas; each once. */
export function assembleTags({ blocks, lexicons }: Page): { value: string[]; evidence: Evidence[] } {
  const found = withRole(blocks, 'tags').map(({ block }) => block);
  const tags = found.flatMap((block) => {
    if (isCue(block.text, lexicons) || isNotice(block.text, lexicons)) return [];
    if (block.links.length > 1) return block.links.map(({ start, end }) => block.text.slice(start, end));
    const { rest } = splitCue(block.text, 'tagCues', lexicons);
    return block.links.length === 1 ? [rest] : rest.split(/\s*[,;|•·]\s*/);
  });
  const named = tags
    .filter((tag) => tag.length <= 2 * longestTag)
    .map((tag) => tag.replace(/^[#\s]+|[\s,;]+$|(?<=[^\s.]{4})\.$/g, ''))
    .filter((tag) => tag !== '' && tag.length <= longestTag && !isMark(tag) && !isCue(tag, lexicons));
  const keys = named.map(foldCase);
  return { value: named.filter((_, i) => keys.indexOf(keys[i] as string) === i), evidence: fromBlocks(found) };
}
