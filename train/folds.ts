import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Model, readModel } from '../src/label/model.ts';

/** Which weights answer which page. */
export interface Judges {
  /** Null for a page that none may judge. */
  of(id: string): Model | null;
  /** The fold whose weights answer a page; -1 where there are none. */
  foldOf(id: string): number;
  /** For people: whose answers these are. */
  description: string;
}

const shippedWeights = 'src/label/recorte.model';

/** The weights of the package answer every page. */
export function shipped(): Judges {
  const model = readModel(readFileSync(shippedWeights), { input: shippedWeights });
  return {
    of: () => model,
    foldOf: () => -1,
    description:
      'Answered by the shipped weights, which may have learned from these pages: this is their fit, not their quality.',
  };
}

/**
 * Weights of folds as `train/learn.py` leaves them: the pages named in `fold-K.ids` are answered by `fold-K.model`.
 * @throws Error when there are none; RecorteError `bad-model` when they were trained on other features
 */
export function openFolds(folder: string): Judges {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const folds = names
    .flatMap((name) => /^fold-(\d+)\.model$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b));
  if (folds.length === 0) throw new Error(`${folder} holds no fold-K.model: train them with npm run train -- --folds`);
  const judges = new Map<string, { model: Model; fold: number }>();
  for (const fold of folds) {
    const [weights, ids] = ['model', 'ids'].map((ending) => path.join(folder, `fold-${fold}.${ending}`)) as [
      string,
      string,
    ];
    const model = readModel(readFileSync(weights), { input: weights });
    for (const id of readFileSync(ids, 'utf8').split('\n').filter(Boolean))
      judges.set(id, { model, fold: Number(fold) });
  }
  return {
    of: (id) => judges.get(id)?.model ?? null,
    foldOf: (id) => judges.get(id)?.fold ?? -1,
    description: `Each page answered by the weights of its own fold (${folds.join(', ')}), which have not seen its site.`,
  };
}
