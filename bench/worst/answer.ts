import { articleOf, labelDocument } from '../../src/extract.ts';
import { read } from '../../src/index.ts';
import type { Model } from '../../src/label/model.ts';
import { guessLanguage } from '../../src/node/guess-language.ts';
import { blockLabels } from '../../train/block-labels.ts';
import type { KnownPage } from '../../train/corpora.ts';
import { pageForm } from '../../train/page-form.ts';
import { bodyRoles, type JudgedLine } from './judged-line.ts';
import { placeName } from './place-name.ts';
import { unread } from './unread.ts';

/** A page with its answer beside what is known of it. */
export interface AnsweredPage {
  id: string;
  /** What stands in the heading of its listing. */
  facts: string[];
  /** Whether every line of the page is labelled. */
  lined: boolean;
  lines: JudgedLine[];
  /** Paragraphs of the gold body that no label could save. */
  unread: string[];
  /** The body as the Article has it, as the labels alone would have it, and as it should be; that null where it is not known. */
  body: { given: string; labelled: string; gold: string | null };
}

/** Shorter lines than this may stand on a page twice by right. */
const shortLine = 80;

/** The body of a page labelled line by line; what it prints twice counts once, short lines aside. */
function bodyOfLines({ lines, roles }: KnownPage): string {
  const seen = new Set<string>();
  const inBody = lines.filter((line, i) => {
    if (!roles[i]?.split('+').some((role) => bodyRoles.has(role)) || seen.has(line)) return false;
    if (line.length >= shortLine) seen.add(line);
    return true;
  });
  return inBody.join('\n\n');
}

/** Reads a page in one of its forms, and cuts the article out of it as the command line does. */
export function answer(page: KnownPage, mode: string, model: Model): AnsweredPage {
  const { row, html, corpus } = page;
  const lined = page.lines.length > 0;
  const form = pageForm(mode, html, page, row.lang ?? 'en', row.id);
  // the address of a page is known with its HTML; of a dump nothing is
  const options = form.isHtml ? { type: 'html' as const, url: row.url ?? undefined } : { type: 'text' as const };
  const labelled = labelDocument(read(form.text, options), options, { model, guessLanguage });
  const article = articleOf(labelled, options, { model, guessLanguage });
  const inBlocks = labelled.blocks.map(({ text }) => text);
  const labels = blockLabels(page, form, inBlocks) ?? [];
  const lines = labelled.blocks.map((block, i): JudgedLine => {
    const { text, role, confidence } = block;
    return { position: i + 1, gold: labels[i] ?? null, given: role, confidence, place: placeName(block), text };
  });
  const gold = row.gold.body ?? (lined ? bodyOfLines(page) : null);
  const inBody = labelled.blocks.filter(({ role }) => bodyRoles.has(role)).map(({ text }) => text);
  return {
    id: row.id,
    facts: [corpus, row.lang ?? '?', row.gold.kind ?? row.pageType ?? '?', ...article.warnings.map(({ code }) => code)],
    lined,
    lines,
    unread: unread(gold ?? '', inBlocks),
    body: { given: article.text, labelled: inBody.join('\n'), gold },
  };
}
