import { parseArgs } from 'node:util';
import { modes, type PageSet, pageSet } from '../page-set.ts';

/** What is to be measured. */
export interface QualityOptions {
  corpora: string;
  sets: ({ name: string } & PageSet)[];
  /** Folder of the weights of folds; null for the shipped weights. */
  folds: string | null;
  /** Folder in which the peers are installed; null for recorte alone. */
  peers: string | null;
  write: boolean;
}

/** The rows of docs/labeller.md. */
const defaultSets = [
  ...modes.map((mode) => `roles:${mode}`),
  ...['fundus:html', 'fundus:text-blocks', 'wcxb:article:html', 'wcxb:article:text-blocks', 'wcxb:html'],
  ...['trafilatura_eval:html', 'htmldate:html'],
];

export const usage = `Measures how well articles are cut out of pages of which it is known what they hold, see bench/README.md.

usage: npm run quality -- --corpora DIR [options]

  --corpora DIR   folder with a folder for each corpus (gold.ndjson, pages/<id>.html.gz)
  --set SET       corpus:mode or corpus:type-of-page:mode, e.g. wcxb:article:text-blocks; may be given again
                  modes: ${modes.join(', ')}
                  (default: ${defaultSets.join(', ')})
  --folds OUT     folder of fold-K.model and fold-K.ids: each page is answered by the weights that have not seen its site
  --peers DIR     folder in which npm run peers has installed the peers: they answer the first set that is HTML
  --write         puts the tables into README.md and docs/labeller.md; wants --folds and --peers, and takes no --set
`;

/**
 * Reads the command line.
 * @returns null where help is asked for
 * @throws Error saying what is wrong with it
 */
export function qualityOptions(args: readonly string[]): QualityOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      corpora: { type: 'string' },
      set: { type: 'string', multiple: true },
      folds: { type: 'string' },
      peers: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return null;
  const { corpora, set, folds = null, peers = null, write } = values;
  if (!corpora) throw new Error('name the folder of pages: npm run quality -- --corpora DIR');
  if (write && (set || !folds || !peers))
    throw new Error(
      '--write: the tables hold all sets, held out, and the peers: give --folds and --peers, and no --set',
    );
  const sets = (set ?? defaultSets).map((name) => ({ name, ...pageSet(name) }));
  if (peers && !sets.some(({ mode }) => mode === 'html'))
    throw new Error('--peers: peers are given HTML, and no set is');
  return { corpora, sets, folds, peers, write };
}
