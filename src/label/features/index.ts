import { tick } from '../../clock.ts';
import { lexiconsFor } from '../../lexicon/index.ts';
import { matcherOf, type PhraseHits } from '../../lexicon/phrases.ts';
import { type CreditReader, creditReader } from '../../picture-credit/reader.ts';
import type { Block, Document } from '../../read/document.ts';
import { linkedShare } from '../../read/linked-share.ts';
import { functionWordsOf } from '../language/function-words.ts';
import { addressFeatures, fillAddresses } from './addresses.ts';
import { cueFeatures, fillCues } from './cues.ts';
import { type Groups, groupsOf } from './groups.ts';
import { linesOf, type MeasuredLine, noWords, type Vocabulary } from './lines.ts';
import { fillMeanings, meaningFeatures } from './meanings.ts';
import { type Names, namesAround } from './names.ts';
import { fillPage, pageFeatures } from './page.ts';
import { type Path, pathReader } from './paths.ts';
import { pictureTextsOf } from './picture-texts.ts';
import { fillPictures, pictureFeatures } from './pictures.ts';
import { fillPlace, placeFeatures, templatesOf } from './place.ts';
import { fillShape, shapeFeatures } from './shape.ts';
import { tellingWords } from './words.ts';

/** The columns of a feature row, by what they look at. */
export const featureGroups: Readonly<Record<string, readonly string[]>> = {
  shape: shapeFeatures,
  cues: cueFeatures,
  place: placeFeatures,
  page: pageFeatures,
  addresses: addressFeatures,
  pictures: pictureFeatures,
  meanings: meaningFeatures,
};

/** The name of each column of a feature row. */
export const featureNames: readonly string[] = Object.values(featureGroups).flat();

/** Lines that are links for more than this part are menus, and credit nobody. */
const mostLinked = 0.9;

const shapeAt = 0;
const cuesAt = shapeFeatures.length;
const placeAt = cuesAt + cueFeatures.length;
const pageAt = placeAt + placeFeatures.length;
const addressesAt = pageAt + pageFeatures.length;
const picturesAt = addressesAt + addressFeatures.length;
const meaningsAt = picturesAt + pictureFeatures.length;

/** What is known of the blocks of a page, ready for the network. */
export interface BlockEvidence {
  /** Blocks × `featureNames`. */
  rows: Float32Array;
  names: readonly Names[];
  words: readonly (readonly string[])[];
  groups: Groups;
}

/** The words of a page, for what is decided after the network. */
export interface Wording {
  lines: readonly MeasuredLine[];
  /** By the number of a word. */
  isContent: readonly boolean[];
  /** ISO 639-1, what the page is in. */
  language: string;
  /** By the number of a block. */
  creditOf: CreditReader;
}

/**
 * Everything that the network looks at, and the words it was made of.
 * @param language ISO 639-1, whose lexicon and function words are used
 */
export function evidenceOf(document: Document, language: string): BlockEvidence & Wording {
  const { blocks } = document;
  const pathTo = pathReader();
  const paths = blocks.map(({ place }) => place && pathTo(place));
  const vocabulary = noWords();
  const lines = linesOf(blocks, vocabulary);
  const creditOf = creditReader(lines, lexiconsFor(language));
  return {
    rows: featureRows(document, language, lines, vocabulary, paths, creditOf),
    names: namesAround(blocks, paths),
    words: tellingWords(lines, vocabulary),
    groups: groupsOf(blocks, paths),
    lines,
    isContent: vocabulary.isContent,
    language,
    creditOf,
  };
}

/** One row of numbers (about 0 to 1) for each block, `featureNames.length` wide, in one array. */
function featureRows(
  document: Document,
  language: string,
  lines: readonly MeasuredLine[],
  vocabulary: Vocabulary,
  paths: readonly (Path | null)[],
  creditOf: CreditReader,
): Float32Array {
  const { blocks } = document;
  const width = featureNames.length;
  const rows = new Float32Array(blocks.length * width);
  const match = matcherOf(lexiconsFor(language));
  const functionWords = functionWordsOf(language);
  const functional = vocabulary.words.map((word) => functionWords.has(word));
  const hits: PhraseHits[] = [];
  for (const { text, folded } of lines) {
    tick();
    hits.push(match(text, folded));
  }
  const pictureTexts = pictureTextsOf(document.metadata.pictureTexts, vocabulary);
  const templates = templatesOf(paths, lines);
  for (let i = 0; i < blocks.length; i++) {
    tick();
    const at = i * width;
    const line = lines[i] as MeasuredLine;
    fillShape(rows, at + shapeAt, line, functional);
    fillCues(rows, at + cuesAt, hits[i] as PhraseHits);
    const path = paths[i];
    if (path) fillMeanings(rows, at + meaningsAt, path);
    const creditOfLine = linkedShare(blocks[i] as Block) > mostLinked ? null : creditOf(i);
    fillPictures(rows, at + picturesAt, line, creditOfLine, pictureTexts);
    fillPlace(rows, at + placeAt, blocks, paths, i, templates);
  }
  fillAddresses(rows, width, addressesAt, document);
  fillPage(rows, width, pageAt, document, lines, vocabulary, hits);
  return rows;
}
