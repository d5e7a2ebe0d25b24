/**
 * Measures how well articles are cut out of pages of which it is known what they hold, by recorte and by peers.
 * usage: npm run quality -- --corpora DIR [--set roles:html] [--folds OUT] [--peers DIR] [--write]
 */
import { openFolds, shipped } from '../train/folds.ts';
import { writeBetween } from './between-marks.mjs';
import type { PageSet } from './page-set.ts';
import { type Answer, type JudgedPage, noAnswer } from './quality/judged-page.ts';
import { type QualityOptions, qualityOptions, usage } from './quality/options.ts';
import { pagesOf, type QualityPage } from './quality/pages.ts';
import { peerAnswers, peerFiles } from './quality/peers.ts';
import { recorteAnswer } from './quality/recorte.ts';
import { type Scores, scoresOf } from './quality/scores.ts';
import { peersTable, setsTable } from './quality/table.ts';

const say = (line: string): void => console.error(`quality: ${line}`);

interface SetRow {
  set: QualityOptions['sets'][number];
  scores: Scores;
}

interface PeerRow {
  name: string;
  scores: Scores;
}

const judged = ({ pageType, gold }: QualityPage, answer: Answer): JudgedPage => ({
  pageType,
  gold,
  answer,
});

function measure({ corpora, sets, folds, peers, write }: QualityOptions): void {
  const judges = folds === null ? shipped() : openFolds(folds);
  say(judges.description);
  const pagesIn = (set: PageSet): Iterable<QualityPage> => pagesOf(corpora, set, (id) => judges.of(id) !== null);
  const rows = sets.map((set): SetRow => {
    const pages: JudgedPage[] = [];
    for (const page of pagesIn(set)) {
      const model = judges.of(page.id);
      if (model) pages.push(judged(page, recorteAnswer(page, model)));
    }
    say(`${set.name}: ${pages.length} pages`);
    return { set, scores: scoresOf(pages) };
  });
  const table = setsTable(rows.map(({ set, scores }) => ({ set: set.name, scores })));
  console.log(table);
  if (write) writeBetween('docs/labeller.md', 'quality', `${table}\n`);
  const compared = peers && sets.find(({ mode }) => mode === 'html');
  if (!compared) return;
  const beside = peersTable([...ownRows(rows, compared), ...peerRows(peers, [...pagesIn(compared)])]);
  console.log(`\n${beside}`);
  if (write) writeBetween('README.md', 'quality', `${beside}\n`);
}

/** recorte from the HTML that the peers are given, and from the same pages as text where that was measured. */
function ownRows(rows: readonly SetRow[], { corpus, pageType }: PageSet): PeerRow[] {
  const names = { html: '**recorte**, from HTML', 'text-blocks': 'recorte, from the same pages flattened to text' };
  return Object.entries(names).flatMap(([mode, name]) => {
    const row = rows.find(({ set }) => set.corpus === corpus && set.pageType === pageType && set.mode === mode);
    return row ? [{ name, scores: row.scores }] : [];
  });
}

/** The peers that are installed, the best body first. */
function peerRows(peers: string, pages: readonly QualityPage[]): PeerRow[] {
  const rows = peerFiles().flatMap((file): PeerRow[] => {
    const peer = peerAnswers(file, peers, pages);
    if ('missing' in peer) {
      say(`left out: ${file}: ${peer.missing}`);
      return [];
    }
    say(`${peer.name}: ${peer.failed} of ${pages.length} pages failed`);
    return [{ name: peer.name, scores: scoresOf(pages.map((page, i) => judged(page, peer.answers[i] ?? noAnswer))) }];
  });
  return rows.sort((a, b) => (b.scores.body.f1 ?? 0) - (a.scores.body.f1 ?? 0));
}

try {
  const options = qualityOptions(process.argv.slice(2));
  if (options) measure(options);
  else process.stdout.write(usage);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
