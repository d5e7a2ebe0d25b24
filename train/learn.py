"""Learns the labeller's weights from what export.ts writes.

usage: learn.py DATA OUT [--forms html,text-blocks] [--folds 5] [--epochs N] [--final]
Teachers label the pages, and what ships is taught by them (Hinton, Vinyals and Dean, "Distilling the Knowledge in a Neural Network", 2015).
With --folds it trains one model a fold, by domain, and writes fold-K.model and fold-K.ids; with --final one on all pages.
"""

import argparse, functools, hashlib, json, os, struct, sys, time

import numpy as np
import jax, jax.numpy as jnp
from pages import BAGS, BODY, IN_BODY, OUT_OF_BODY, PAD, ROLES, choose, fold_of, load, pack, prepare, vocabulary
from network import forward, init, loss

FORMAT = 2
TEMPERATURE = 1.3  # what the trees are grown on; --folds prints what fits
LAYERS = "near-1,pool,memory,near-2,pool,memory"

args = argparse.ArgumentParser()
args.add_argument("data"); args.add_argument("out")
args.add_argument("--forms", default="html,text-blocks")
args.add_argument("--folds", type=int, default=5)
args.add_argument("--only-fold", default=None)
args.add_argument("--epochs", type=int, default=20)
args.add_argument("--hidden", type=int, default=48)
args.add_argument("--layers", default=LAYERS)
args.add_argument("--seed", type=int, default=1)
args.add_argument("--share", type=float, default=1.0, help="share of the labelled pages that is learned from (learning curve)")
args.add_argument("--without", default="", help="evidence and sources of pages that are left out, see pages.py")
args.add_argument("--weak", type=float, default=0.3, help="weight of pages known by their body alone")
args.add_argument("--drop", type=float, default=0.1)
args.add_argument("--rate", type=float, default=4e-3)
args.add_argument("--teachers", type=int, default=2, help="how many; 0: the weights teach themselves alone")
args.add_argument("--mix", type=float, default=0.3, help="what teachers say of a labelled line counts so much beside its label")
args.add_argument("--sure", type=float, default=0.6, help="least probability of what is learned from teachers where nothing is labelled")
args.add_argument("--teach", type=int, default=10, help="epoch after which a teacher's own weights label the HTML of pages that are not labelled; 0: never")
args.add_argument("--self-sure", type=float, default=0.8, help="least probability of what is learned from that")
args.add_argument("--temperature", type=float, default=TEMPERATURE)
args.add_argument("--json", help="file for the pooled numbers")
args.add_argument("--final", action="store_true")
args.add_argument("--chunk", type=int, default=6144)


def step_of(layers, drop):
    @jax.jit
    def step(w, m, v, average, t, batch, key, rate):
        value, grad = jax.value_and_grad(loss)(w, layers, batch, key, drop)
        norm = jnp.sqrt(sum((g ** 2).sum() for g in jax.tree.leaves(grad)))
        grad = jax.tree.map(lambda g: g * jnp.minimum(1.0, 1.0 / norm), grad)
        m = jax.tree.map(lambda a, g: 0.9 * a + 0.1 * g, m, grad)
        v = jax.tree.map(lambda a, g: 0.99 * a + 0.01 * g * g, v, grad)
        w = jax.tree.map(lambda p, a, b: p - rate * (a / (1 - 0.9 ** t)) / (jnp.sqrt(b / (1 - 0.99 ** t)) + 1e-8) - rate * 0.01 * p, w, m, v)
        keep = jnp.where(t > 100, 0.99, 0.0)
        average = jax.tree.map(lambda a, b: keep * a + (1 - keep) * b, average, w)
        return w, m, v, average, value
    return step


def train(pages, opts, seed, teach_at):
    hidden, layers, epochs, drop = opts.hidden, tuple(opts.layers.split(",")), opts.epochs, opts.drop
    vocabularies = {bag: vocabulary(pages, bag, opts.strings) for bag in BAGS}
    names, indices = {bag: v[0] for bag, v in vocabularies.items()}, {bag: v[1] for bag, v in vocabularies.items()}
    prepared = [prepare(p, indices, opts.weak) for p in pages]
    width = pages[0]["rows"].shape[1]
    key = jax.random.PRNGKey(seed)
    w = init(key, {bag: len(own) for bag, own in names.items()}, width, hidden, layers)
    m = jax.tree.map(jnp.zeros_like, w); v = jax.tree.map(jnp.zeros_like, w)
    average = w
    rng = np.random.default_rng(seed)
    orders = choose(pages, rng)
    sizes = np.array([len(p[0]) + PAD for p in prepared])
    total = int(sum(sizes[next(orders)].sum() for _ in range(4)) / 4 / opts.chunk * 1.03 * epochs)
    t, step, t0 = 0, step_of(layers, drop), time.time()
    model = lambda: {"w": average, "names": names, "indices": indices, "layers": layers, "hidden": hidden}
    for epoch in range(epochs):
        value = n = 0
        if teach_at and epoch == teach_at:
            teach(pages, [model()], opts.self_sure)
            prepared, orders = [prepare(p, indices, opts.weak) for p in pages], choose(pages, rng)
        for batch in pack(prepared, next(orders), opts.chunk, width):
            t += 1
            key, k = jax.random.split(key)
            rate = opts.rate * min(1, t / 30) * (0.5 + 0.5 * np.cos(np.pi * min(1, t / total))) + 2e-5
            w, m, v, average, l = step(w, m, v, average, float(t), batch, k, rate)
            value += l; n += 1
        if epoch % 8 == 7: print("  epoch", epoch + 1, "loss", round(float(value) / n, 4), "%.0f s" % (time.time() - t0), flush=True)
    return model()


@functools.cache
def infer_of(layers):
    return jax.jit(lambda w, *page: jax.nn.log_softmax(forward(w, layers, *page)))


def predict(model, page):
    n = len(page["rows"]) + PAD
    size = 256 * (1 << max(0, int(np.ceil(np.log2(n / 256)))))
    *inputs, _, _, _ = next(pack([prepare(page, model["indices"], 1.0)], [0], size, page["rows"].shape[1]))
    return np.asarray(infer_of(model["layers"])(model["w"], *inputs))[:len(page["rows"])]


def teach(pages, teachers, sure, mix=0.0):
    """
    Gives pages the roles that teachers see in their HTML. What they are sure of holds where no line is labelled, as far as what is
    known of the page allows, and for the blocks of its flattened forms whose twins in the HTML got it. Where lines are labelled,
    what the teachers say of those of the HTML counts beside the label.
    """
    one_hot = np.eye(len(ROLES), dtype=np.float32)
    inside = np.isin(np.arange(len(ROLES)), BODY)
    seen = {}
    for page in sorted(pages, key=lambda p: p["form"] != "html"):
        key = page["corpus"], page["id"]
        if page["lined"] and (page["form"] != "html" or not mix): continue
        if page["form"] == "html": p = seen[key] = np.mean([np.exp(predict(teacher, page)) for teacher in teachers], 0)
        elif key in seen:
            twins = np.array(page["twins"])
            p = np.where(twins[:, None] >= 0, seen[key][np.maximum(twins, 0)], 0.0)
        else: continue
        roles = page["roles"][:, None]
        if page["lined"]:
            page["soft"] = np.where(roles >= 0, (1 - mix) * one_hot[np.maximum(page["roles"], 0)] + mix * p, 0.0).astype(np.float32)
            continue
        p = np.where(roles == IN_BODY, p * inside, np.where(roles == OUT_OF_BODY, p * ~inside, p))
        total = p.sum(1, keepdims=True)
        p = p / np.maximum(1e-6, total)
        # where what is known contradicts the teachers, nothing is learned
        page["soft"] = np.where((roles < 0) & (total > 0.05) & (p.max(1, keepdims=True) >= sure), p, 0.0).astype(np.float32)


def transitions(pages):
    counts = np.ones((len(ROLES), len(ROLES)))
    for page in pages:
        ids = page["roles"]
        both = (ids[:-1] >= 0) & (ids[1:] >= 0)
        np.add.at(counts, (ids[:-1][both], ids[1:][both]), 1)
    prior = counts.sum(0) / counts.sum()
    return np.log(counts / counts.sum(1, keepdims=True)) - np.log(prior)[None, :]


def save(path, model, features, trans, temperature):
    arrays = {k: np.asarray(a, np.float32) for k, a in model["w"].items()}
    arrays["transitions"] = trans.astype(np.float32)
    header = {"format": FORMAT, "roles": ROLES, "features": features, "bags": {bag: [name.removeprefix('"') for name in own] for bag, own in model["names"].items()}, "layers": list(model["layers"]),
              "temperature": temperature, "arrays": [{"name": k, "shape": list(a.shape)} for k, a in arrays.items()]}
    head = json.dumps(header, separators=(",", ":"), ensure_ascii=True).encode()
    head += b" " * (-(len(head) + 8) % 4)
    with open(path, "wb") as f:
        f.write(b"RCRT" + struct.pack("<I", len(head)) + head)
        for a in arrays.values(): f.write(a.tobytes())


def calibration(rows):
    """
    The temperature that makes held-out log-probabilities likeliest (Guo et al., "On Calibration of Modern Neural Networks",
    2017), and the expected calibration error in 15 bins without and with it.
    """
    logp = np.concatenate([r["logp"][r["roles"] >= 0] for r in rows]); y = np.concatenate([r["roles"][r["roles"] >= 0] for r in rows])

    def at(t):
        scaled = logp / t
        return scaled - np.log(np.exp(scaled).sum(1, keepdims=True))

    def error(p):
        sure, right = np.exp(p.max(1)), p.argmax(1) == y
        bins = np.minimum(14, (sure * 15).astype(int))
        return sum(abs(sure[bins == b].mean() - right[bins == b].mean()) * (bins == b).mean() for b in range(15) if (bins == b).any())

    temperature = min(np.arange(0.7, 2.51, 0.05), key=lambda t: -at(t)[np.arange(len(y)), y].mean())
    return round(float(temperature), 2), error(at(1.0)), error(at(temperature))


def report(rows):
    """Line measures on held-out pages, by form: F1 by role, and the body by characters a page."""
    numbers = {}
    for form in sorted({r["form"] for r in rows}):
        mine = [r for r in rows if r["form"] == form]
        y = np.concatenate([r["roles"] for r in mine]); p = np.concatenate([r["logp"].argmax(1) for r in mine]); ok = y >= 0
        f1 = {}
        for i, role in enumerate(ROLES):
            tp = ((y == i) & (p == i)).sum(); f1[role] = 2 * tp / max(1, ((y == i) & ok).sum() + ((p == i) & ok).sum())
        body = []
        for r in mine:
            g = np.isin(r["roles"], BODY); q = np.isin(r["logp"].argmax(1), BODY) & (r["roles"] >= 0)
            if r["sizes"][g].sum(): body.append(2 * r["sizes"][g & q].sum() / max(1, r["sizes"][g].sum() + r["sizes"][q].sum()))
        numbers[form] = {"pages": len(mine), "accuracy": (y[ok] == p[ok]).mean(), "bodyPerPage": np.mean(body), **f1}
        print(form, "pages", len(mine), "accuracy %.4f" % numbers[form]["accuracy"], "body %.4f" % np.mean(body),
              " ".join(f"{k} {f1[k]:.3f}" for k in "headline deck byline date body subhead caption related trending comments teaser ad author-x".split()), flush=True)
    return numbers


def alone(pages, opts, seed):
    """Weights that were taught by themselves alone."""
    for page in pages: page.pop("soft", None)
    return train(pages, opts, seed, opts.teach)


def taught(pages, opts, seed, teachers):
    """Weights that learn from labels and from finished teachers."""
    for page in pages: page.pop("soft", None)
    teach(pages, teachers, opts.sure, opts.mix)
    return train(pages, opts, seed, 0)


def learn(pages, opts, seed):
    teachers = [alone(pages, opts, seed + 100 * i) for i in range(opts.teachers)]
    return taught(pages, opts, seed, teachers) if teachers else alone(pages, opts, seed)


def main():
    opts = args.parse_args()
    features, opts.strings, pages = load(opts.data, opts.forms.split(","), [each for each in opts.without.split(",") if each])
    domains = json.load(open(f"{opts.data}/domains.json"))  # of every page of every corpus, learned from or not
    print(len(pages), "pages", len(features), "features", flush=True)
    os.makedirs(opts.out, exist_ok=True)
    if opts.final:
        model = learn(pages, opts, opts.seed)
        return save(f"{opts.out}/final.model", model, features, transitions(pages), opts.temperature)
    held = []
    for fold in range(opts.folds):
        if opts.only_fold is not None and str(fold) not in opts.only_fold: continue
        t0 = time.time()
        half = lambda p: int(hashlib.sha256(p["id"].encode()).hexdigest()[:8], 16) / 2**32 < opts.share
        inside = [p for p in pages if fold_of(p["domain"], opts.folds) != fold and (half(p) or not p["lined"])]
        outside = [p for p in pages if fold_of(p["domain"], opts.folds) == fold]
        model = learn(inside, opts, opts.seed + fold)
        save(f"{opts.out}/fold-{fold}.model", model, features, transitions(inside), opts.temperature)
        ids = sorted(page_id for page_id, domain in domains.items() if fold_of(domain, opts.folds) == fold)
        open(f"{opts.out}/fold-{fold}.ids", "w").write("\n".join(ids) + "\n")
        rows = [{"form": p["form"], "roles": p["roles"], "logp": predict(model, p), "sizes": np.array(p["sizes"])} for p in outside if p["corpus"] == "roles"]
        held += rows
        print("fold", fold, len(inside), len(outside), "%.0f s" % (time.time() - t0), flush=True)
        report(rows)
    print("pooled"); numbers = report(held)
    temperature, before, after = calibration(held)
    print(f"temperature {temperature}: expected calibration error {before:.4f} without, {after:.4f} with", flush=True)
    if opts.json: json.dump({**numbers, "calibration": {"temperature": temperature, "errorBefore": before, "errorAfter": after}}, open(opts.json, "w"), indent=1, default=float)


if __name__ == "__main__":
    main()
