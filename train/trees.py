"""Grows the trees of the second look and puts them into files of weights.

usage: trees.py DATA FOLDS WEIGHTS
DATA is what second-look.ts writes. Each FOLDS/fold-K.model gets trees that have not seen the pages of its fold, WEIGHTS gets trees
grown on all. Weights that have trees get new ones.
"""

import json, struct, sys
import numpy as np
import lightgbm

ROUNDS, LEAVES, RATE = 100, 15, 0.1
WEAK, WEAK_MARKUP = 0.3, 0.1  # weight of pages known by their body alone, as text and as HTML
PER_PAGE, PER_TEMPLATE = -0.3, -0.4  # blocks of one page, and of one template there, are right and wrong together
PARAMETERS = {
    "objective": "multiclass", "num_leaves": LEAVES, "learning_rate": RATE, "min_data_in_leaf": 60, "lambda_l2": 5.0,
    "bagging_fraction": 0.7, "bagging_freq": 1, "feature_fraction": 0.3, "max_bin": 63,
    "seed": 1, "deterministic": True, "force_col_wise": True, "num_threads": 1, "use_missing": False, "verbose": -1,
}


def nodes_of(node, signs, values):
    """A tree's nodes, each before its left branch and that before its right."""
    if "split_feature" not in node:
        signs.append(-1); values.append(node["leaf_value"])
        return
    assert node["decision_type"] == "<="
    signs.append(node["split_feature"]); values.append(node["threshold"])
    nodes_of(node["left_child"], signs, values)
    nodes_of(node["right_child"], signs, values)


def grow(rows, verdicts, weights, count):
    trees = lightgbm.train({**PARAMETERS, "num_class": count}, lightgbm.Dataset(rows, verdicts, weight=weights), ROUNDS)
    signs, values = [], []
    for tree in trees.dump_model()["tree_info"]: nodes_of(tree["tree_structure"], signs, values)
    return trees, {"tree_signs": np.array(signs, np.float32), "tree_values": np.array(values, np.float32)}


def plant(path, names, arrays):
    """Puts trees into a file of weights."""
    data = open(path, "rb").read()
    length = struct.unpack("<I", data[4:8])[0]
    header, rest = json.loads(data[8:8 + length]), data[8 + length:]
    kept = [a for a in header["arrays"] if a["name"] not in arrays]
    rest = rest[:4 * sum(int(np.prod(a["shape"])) for a in kept)]
    header["trees"] = names
    header["arrays"] = kept + [{"name": name, "shape": list(values.shape)} for name, values in arrays.items()]
    head = json.dumps(header, separators=(",", ":"), ensure_ascii=True).encode()
    head += b" " * (-(len(head) + 8) % 4)
    with open(path, "wb") as file:
        file.write(data[:4] + struct.pack("<I", len(head)) + head + rest)
        for values in arrays.values(): file.write(values.tobytes())


def sizes(*keys):
    """For each row, how many agree with it in these columns."""
    _, index, counts = np.unique(np.stack(keys, axis=1), axis=0, return_inverse=True, return_counts=True)
    return counts[index.reshape(-1)].astype(float)


def weigh(column, markup):
    """What each block counts: a list of two hundred lines is hardly more to learn from than one of ten."""
    known = np.where(column["lined"] > 0, 1.0, np.where(markup, WEAK_MARKUP, WEAK))
    weights = known * sizes(column["page"]) ** PER_PAGE * sizes(column["page"], column["template"]) ** PER_TEMPLATE
    return weights / weights.mean()


def main():
    data, folds, weights = sys.argv[1:]
    names = json.load(open(f"{data}/trees.json"))
    head = names.pop("head")
    rows = np.memmap(f"{data}/rows.f32", dtype=np.float32, mode="r").reshape(-1, len(head) + len(names["signs"]))
    column = {name: rows[:, k] for k, name in enumerate(head)}
    fold, verdicts, signs = column["fold"], column["verdict"].astype(np.int32), np.array(rows[:, len(head):])
    weight = weigh(column, signs[:, names["signs"].index("markup")] > 0)
    count = len(names["verdicts"])
    print(len(rows), "blocks", flush=True)
    likelihood = np.zeros(len(rows))
    for k in sorted(set(fold.astype(int))):
        own = fold == k
        trees, arrays = grow(signs[~own], verdicts[~own], weight[~own], count)
        plant(f"{folds}/fold-{k}.model", names, arrays)
        likelihood[own] = trees.predict(signs[own])[np.arange(own.sum()), verdicts[own]]
        print("fold", k, flush=True)
    print(f"log loss on folds left out {-np.average(np.log(likelihood), weights=weight):.4f}", flush=True)
    plant(weights, names, grow(signs, verdicts, weight, count)[1])


if __name__ == "__main__":
    main()
