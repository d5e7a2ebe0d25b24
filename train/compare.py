"""Compares other ways to label on the same pages and folds: a linear-chain CRF, and boosted trees with Viterbi.

usage: compare.py DATA [--only-fold 0,1] [--forms html,text-blocks] [--methods crf,trees]
Needs python-crfsuite besides requirements.txt (see requirements-compare.txt). Prints the same rows as learn.py.
"""

import argparse, json, tempfile, time
import numpy as np
from learn import report, transitions
from pages import BAGS, ROLES, fold_of, load, vocabulary

NEIGHBOURS = (-3, -2, -1, 1, 2, 3)
ROUNDS, LEAVES = 120, 31
NAMES = 300
SHAPE = 34  # the columns of src/label/features/shape.ts, which come first

args = argparse.ArgumentParser()
args.add_argument("data")
args.add_argument("--only-fold", default="0,1")
args.add_argument("--folds", type=int, default=5)
args.add_argument("--forms", default="html,text-blocks")
args.add_argument("--methods", default="crf,trees")


def trees_rows(page, indices):
    """A block's features, those of its neighbours that say most, and the commonest names around it."""
    x = page["rows"]
    parts = [x]
    for by in NEIGHBOURS:
        shifted = np.zeros_like(x[:, :SHAPE])
        if by < 0: shifted[-by:] = x[:by, :SHAPE]
        else: shifted[:-by] = x[by:, :SHAPE]
        parts.append(shifted)
    named = np.zeros((len(x), NAMES), np.float32)
    for row, own in enumerate(indices["near"][page["near"]]): named[row, own[(own > 0) & (own <= NAMES)] - 1] = 1
    return np.concatenate([*parts, named], 1)


def best_path(logp, trans, weight):
    score, back = logp[0].copy(), []
    for step in logp[1:]:
        paths = score[:, None] + weight * trans
        back.append(paths.argmax(0)); score = paths.max(0) + step
    path = [int(score.argmax())]
    for pointers in reversed(back): path.append(int(pointers[path[-1]]))
    return np.array(path[::-1])


def one_hot(path):
    out = np.full((len(path), len(ROLES)), -20.0); out[np.arange(len(path)), path] = 0
    return out


def trees(inside, outside, strings):
    import lightgbm
    indices = {bag: vocabulary(inside, bag, strings)[1] for bag in BAGS}
    x = np.concatenate([trees_rows(p, indices) for p in inside]); y = np.concatenate([p["roles"] for p in inside])
    data = lightgbm.Dataset(x[y >= 0], y[y >= 0], free_raw_data=True)
    model = lightgbm.train({"objective": "multiclass", "num_class": len(ROLES), "num_leaves": LEAVES, "learning_rate": 0.1, "min_data_in_leaf": 20,
                            "feature_fraction": 0.5, "bagging_fraction": 0.7, "bagging_freq": 1, "verbosity": -1, "num_threads": 2, "max_bin": 63, "seed": 1}, data, ROUNDS)
    trans = transitions(inside)
    return [one_hot(best_path(np.log(model.predict(trees_rows(p, indices)) + 1e-9), trans, 0.3)) for p in outside]


def crf_items(page, indices):
    """Features of a block as attributes: numbers in quarters, and the names and words of its bags."""
    items = []
    bags = {bag: indices[bag][page[bag]] for bag in BAGS}
    for i, row in enumerate(page["rows"]):
        own = {f"{k}:{int(row[k] * 4 + 0.5)}": 1.0 for k in np.nonzero(row)[0]}
        for bag in BAGS:
            for each in bags[bag][i][bags[bag][i] > 0]: own[f"{bag}{each}"] = 1.0
        items.append(own)
    return items


def crf(inside, outside, strings):
    import pycrfsuite
    indices = {bag: vocabulary(inside, bag, strings)[1] for bag in BAGS}
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params({"c1": 0.3, "c2": 0.05, "max_iterations": 80, "feature.minfreq": 8})
    for page in inside:
        known = [ROLES[r] if r >= 0 else "other" for r in page["roles"]]
        trainer.append(pycrfsuite.ItemSequence(crf_items(page, indices)), known)
    with tempfile.NamedTemporaryFile() as file:
        trainer.train(file.name)
        tagger = pycrfsuite.Tagger(); tagger.open(file.name)
        return [one_hot(np.array([ROLES.index(r) for r in tagger.tag(pycrfsuite.ItemSequence(crf_items(p, indices)))])) for p in outside]


def main():
    opts = args.parse_args()
    _, strings, pages = load(opts.data, opts.forms.split(","))
    pages = [p for p in pages if p["lined"]]
    for method in opts.methods.split(","):
        held, t0 = [], time.time()
        for fold in map(int, opts.only_fold.split(",")):
            for form in opts.forms.split(","):
                own = [p for p in pages if p["form"] == form]
                inside = [p for p in own if fold_of(p["domain"], opts.folds) != fold]
                outside = [p for p in own if fold_of(p["domain"], opts.folds) == fold and p["corpus"] == "roles"]
                answers = {"crf": crf, "trees": trees}[method](inside, outside, strings)
                held += [{"form": form, "roles": p["roles"], "logp": a, "sizes": np.array(p["sizes"])} for p, a in zip(outside, answers)]
        print(method, "%.0f s" % (time.time() - t0), flush=True)
        report(held)


if __name__ == "__main__":
    main()
