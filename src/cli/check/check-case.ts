import { type BrokenCase, type Case, isBroken } from '../../check/case.ts';
import { inputLines } from '../../check/input-lines.ts';
import { placeOf } from '../../check/json-source.ts';
import { type JudgedArticle, judge, type Rules } from '../../check/judge.ts';
import type { FoundDifference, Outcome } from '../../check/outcome.ts';
import type { Engine } from '../../engine.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import { asRecorteError } from '../../faults.ts';
import type { Article } from '../../generated/article.ts';
import { parsedAddress } from '../../read/link-target.ts';
import { readDocument } from '../input/read-document.ts';
import { caseFaultOf } from './cases/attempt.ts';

/** How cases are checked. Plain data, so that a worker can be given it. */
export interface Terms {
  rules: Rules;
  /** What the flags say about every input; a case's own options go before. */
  common: ExtractOptions;
}

/** Extracts the Article of a case and compares it with what is expected. Never throws for a fault of the case. */
export async function checkCase(each: Case | BrokenCase, terms: Terms, engine: Engine): Promise<Outcome> {
  const begun = performance.now();
  if (isBroken(each)) return broken(each, begun);
  try {
    const { document, options } = await documentOf(each, terms);
    const article = await engine.extract(document, { ...options, provenance: true });
    const judged = judge(each.expectation, each.known, article, terms.rules);
    // Where a page has what differs is worth a second labelling, but only where something does.
    const page = judged.differences.length > 0 ? await engine.label(document, options) : null;
    const lines = page ? inputLines({ document: page.document, blocks: page.blocks, article }) : () => [];
    const differences = judged.differences.map((difference): FoundDifference => {
      return { ...difference, expectedAt: expectedAt(each, difference.at), input: lines(difference) };
    });
    return {
      name: each.name,
      status: statusOf(judged),
      expectedFile: each.expectation.file,
      inputFile: each.input.document === undefined ? each.input.file : null,
      site: siteOf(article),
      ...judged,
      differences,
      fault: null,
      milliseconds: performance.now() - begun,
    };
  } catch (error) {
    return broken({ name: each.name, fault: caseFaultOf(asRecorteError(error), each.input.file) }, begun);
  }
}

/** The document of a case and how it is read. */
export async function documentOf(
  { input, options }: Case,
  { common }: Terms,
): Promise<{ document: string | Uint8Array; options: ExtractOptions }> {
  const all = { ...common, ...options, name: input.file };
  if (input.document !== undefined) return { document: input.document, options: all };
  const document = await readDocument(input.file, { asIs: all.type !== undefined, limit: all.limits });
  return { document, options: all };
}

function statusOf({ differences, mended }: JudgedArticle): Outcome['status'] {
  if (mended.length > 0 || differences.some(({ weight }) => weight === 'fails')) return 'failed';
  return differences.some(({ weight }) => weight === 'known') ? 'known' : 'passed';
}

function expectedAt({ expectation: { text, line } }: Case, at: FoundDifference['at']): FoundDifference['expectedAt'] {
  const place = placeOf(text, at);
  return line === null ? place : { ...place, line };
}

function siteOf({ url, site }: Article): string | null {
  return parsedAddress(url)?.hostname.replace(/^www\./, '') ?? site;
}

/** The outcome of a case that cannot be checked. */
export function broken({ name, fault }: BrokenCase, begun: number): Outcome {
  return {
    name,
    status: 'broken',
    expectedFile: null,
    inputFile: null,
    site: null,
    differences: [],
    mended: [],
    fields: [],
    fault,
    milliseconds: performance.now() - begun,
  };
}
