import type { Article } from '../generated/article.ts';
import type { LabelledBlock } from '../label/role.ts';
import type { AuthorSource } from './byline/reconcile.ts';
import { readByline } from './byline/reconcile.ts';
import { mean, type Page, round, withRole } from './page.ts';
import { type Evidence, fromFact, type Traced } from './traced.ts';

/** Authors that the metadata alone names: right about half as often as printed ones on the development pages. */
const unprintedConfidence = 0.5;

/** Who wrote it: the lines labelled byline, read beside the dates' lines and reconciled with the metadata. */
export function assembleByline({ document, blocks, language, lexicons, url }: Page): Traced<Article['byline']> {
  const found = withRole(blocks, 'byline', 'date');
  const lines = found.map(({ block, index }) => ({ text: block.text, role: block.role as 'byline' | 'date', index }));
  const { text, authors, evidence } = readByline(lines, document.metadata.authors, {
    language: language.code,
    lexicons,
    sites: document.metadata.sites.map(({ value }) => value),
    url,
    elsewhere: withRole(blocks, 'author-x').map(({ block }) => block.text),
  });
  const sources = evidence.flat();
  const used = sources.flatMap((source) =>
    source.from === 'line' ? [found[source.line]?.block as LabelledBlock] : [],
  );
  const confidence =
    authors.length === 0 && text === null
      ? null
      : round(mean(used.map((block) => block.confidence)) ?? unprintedConfidence);
  return {
    value: { text, authors: [...authors] },
    confidence,
    evidence: sources.map((source) =>
      evidenceOf(
        source,
        found.map(({ block }) => block),
      ),
    ),
  };
}

function evidenceOf(source: AuthorSource, blocks: readonly LabelledBlock[]): Evidence {
  if (source.from === 'fact') return fromFact(source.fact);
  const { start, end } = blocks[source.line] as LabelledBlock;
  return { kind: 'line', spans: [[start, end]] };
}
