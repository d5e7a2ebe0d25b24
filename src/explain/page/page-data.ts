import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { ownArticle } from '../../assemble/headline/own-article.ts';
import type { JudgedDocument } from '../../extract.ts';
import type { Article } from '../../generated/article.ts';
import type { Role } from '../../label/role.ts';
import type { ExplainedRow } from '../rows.ts';
import { visible } from '../visible.ts';
import type { Reason, Why } from '../why/why.ts';
import type { PageData, PageLine, PageReason } from './data.ts';
import { fieldsOf } from './fields.ts';

/** The why is worked out for at most so many lines of one page: it takes longer than all the rest. */
const mostWhys = 400;

/**
 * What a page shows of a document.
 * @param rows all of them
 * @param article with provenance
 */
export function pageDataOf(
  name: string,
  { document, blocks }: JudgedDocument,
  rows: readonly ExplainedRow[],
  article: Article,
  why: (block: number) => Why,
): PageData {
  const explained = new Set(whatToExplain(rows));
  const lines = rows.map((row): PageLine => {
    const block = blocks[row.n - 1];
    const reasons = explained.has(row.n) ? why(row.n - 1) : undefined;
    return {
      t: visible(row.text),
      role: row.role,
      c: row.confidence,
      o: row.runnerUp.role,
      oc: row.runnerUp.confidence,
      l: row.line,
      form: block && block.level > 0 ? `h${block.level}` : (block?.form ?? 'line'),
      ...(reasons ? { why: { for: reasons.for.map(pageReason), counter: reasons.counter.map(pageReason) } } : {}),
    };
  });
  const { provenance: _, ...plain } = article;
  const hash = bytesToHex(sha256(utf8ToBytes(rows.map(({ text }) => `${text}\n`).join(''))));
  const { end } = ownArticle({ document, blocks, url: article.url });
  return {
    name: visible(name),
    type: document.type,
    hash,
    lines,
    fields: fieldsOf(article, rows),
    end,
    article: plain,
  };
}

/** The lines whose why is worked out: of every role the least sure ones, so that a role with few lines has its share. */
function whatToExplain(rows: readonly ExplainedRow[]): number[] {
  const seen = new Map<Role, number>();
  return [...rows]
    .sort((a, b) => a.confidence - b.confidence)
    .map(({ n, role }) => {
      const rank = seen.get(role) ?? 0;
      seen.set(role, rank + 1);
      return { n, rank };
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, mostWhys)
    .map(({ n }) => n);
}

const pageReason = ({ text, weight }: Reason): PageReason => [visible(text), Math.round(10 * weight) / 10];
