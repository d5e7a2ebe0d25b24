import { articleOf, languageOf } from '../../src/extract.ts';
import { weights } from '../../src/generated/weights.ts';
import { evidenceOf } from '../../src/label/features/index.ts';
import { judgeBlocks } from '../../src/label/label.ts';
import { scoreBlocks } from '../../src/label/score.ts';
import { guessLanguage } from '../../src/node/guess-language.ts';
import { shippedModel } from '../../src/node/model.ts';
import { nodePlatform } from '../../src/node/platform.ts';
import { readHtml } from '../../src/read/html/index.ts';
import { parseHtml } from '../../src/read/html/parse.ts';
import { readMarkdown } from '../../src/read/markdown/index.ts';
import { open } from '../../src/read/open.ts';
import { readOpened } from '../../src/read/read.ts';
import { readText } from '../../src/read/text/index.ts';
import { jsonText } from '../../src/write/json-text.ts';

/** Stages in their order. */
export const stages = [
  'decode',
  'parse',
  'blocks',
  'language',
  'features',
  'scores',
  'path',
  'assemble',
  'write',
] as const;

export type Stage = (typeof stages)[number];

/** Milliseconds of each stage. */
export type Stages = Record<Stage, number>;

export interface Profile {
  name: string;
  stages: Stages;
}

const readers = { html: readHtml, markdown: readMarkdown, text: readText };

/** What is timed: of the stages that run inside another, both the whole and the part by itself. */
type Times = Record<
  'decode' | 'parse' | 'read' | 'language' | 'features' | 'scores' | 'judge' | 'assemble' | 'write',
  number
>;

/** The best time of each stage over several rounds, after as many in which the engine learns the code. */
export function profileOf(bytes: Uint8Array, rounds: number): Stages {
  for (let round = 0; round < rounds; round++) timesOf(bytes);
  const all = Array.from({ length: rounds }, () => timesOf(bytes));
  const best = (part: keyof Times): number => Math.min(...all.map((times) => times[part]));
  const rest = (whole: keyof Times, ...parts: (keyof Times)[]): number =>
    Math.max(
      0,
      parts.reduce((left, part) => left - best(part), best(whole)),
    );
  return {
    decode: best('decode'),
    parse: best('parse'),
    blocks: rest('read', 'parse'),
    language: best('language'),
    features: best('features'),
    scores: best('scores'),
    path: rest('judge', 'features', 'scores'),
    assemble: best('assemble'),
    write: best('write'),
  };
}

/** Listens to the parser and does nothing. */
const deaf = { open() {}, text() {}, close() {} };

function timesOf(bytes: Uint8Array): Times {
  const model = shippedModel(weights);
  const [decode, opened] = timed(() => open(bytes, {}, nodePlatform));
  const [parse] = opened.type === 'html' ? timed(() => parseHtml(opened.text, deaf, null)) : [0];
  const [read, document] = timed(() => readOpened(opened, readers[opened.type], {}));
  const [language, told] = timed(() => languageOf(document, undefined, guessLanguage));
  const [features, evidence] = timed(() => evidenceOf(document, told.code));
  const [scores] = timed(() => scoreBlocks(evidence, model));
  const [judge, { blocks }] = timed(() => judgeBlocks(document, told, model));
  const labelled = { document, language: told, blocks };
  const [assemble, article] = timed(() => articleOf(labelled, {}, { model, guessLanguage }));
  const [write] = timed(() => jsonText(article));
  return { decode, parse, read, language, features, scores, judge, assemble, write };
}

function timed<T>(work: () => T): [milliseconds: number, result: T] {
  const begun = performance.now();
  const result = work();
  return [performance.now() - begun, result];
}
