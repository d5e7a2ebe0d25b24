"""Learns the labeller's weights from what export.ts writes.

usage: learn.py DATA OUT [--forms html,text-blocks] [--folds 5] [--epochs 30] [--hidden 40] [--seed 1] [--final]
With --folds it trains one model a fold, by domain, and writes fold-K.model and fold-K.ids; with --final one on all pages.
"""

import argparse, collections, hashlib, json, os, struct, sys, time

os.environ.setdefault("XLA_FLAGS", "--xla_cpu_multi_thread_eigen=true")
import numpy as np
import jax, jax.numpy as jnp

ROLES = ("headline kicker deck byline date author-x body subhead caption embed related related-x trending trending-x "
         "teaser tags share ad comments nav other").split()
BODY = [ROLES.index("body"), ROLES.index("subhead")]
FORMAT = 1
EMBED = 12
DILATIONS = (1, 2, 4, 8)
PAD = 8  # rows of nothing between pages: the reach of the widest convolution
MIN_NAME_PAGES = 6  # a class word of fewer domains than this says more about a site than about a role
MAX_NAMES = 1500
BAG = 24

args = argparse.ArgumentParser()
args.add_argument("data"); args.add_argument("out")
args.add_argument("--forms", default="html,text-blocks")
args.add_argument("--folds", type=int, default=5)
args.add_argument("--only-fold", type=int, default=None)
args.add_argument("--epochs", type=int, default=12)
args.add_argument("--hidden", type=int, default=48)
args.add_argument("--seed", type=int, default=1)
args.add_argument("--weak", type=float, default=0.3, help="weight of pages known by their body alone")
args.add_argument("--final", action="store_true")
args.add_argument("--chunk", type=int, default=6144)
opts = args.parse_args()

features = json.load(open(f"{opts.data}/features.json"))
F = len(features)
domains = json.load(open(f"{opts.data}/domains.json"))  # of every page of every corpus, learned from or not
fold_of = lambda domain: int(hashlib.sha256(domain.encode()).hexdigest(), 16) % opts.folds


def load(form):
    rows = np.memmap(f"{opts.data}/{form}.f32", dtype=np.float32, mode="r").reshape(-1, F)
    pages, at = [], 0
    for line in open(f"{opts.data}/{form}.ndjson"):
        page = json.loads(line)
        page["rows"] = rows[at:at + page["n"]]
        page["form"] = form
        at += page["n"]
        pages.append(page)
    return pages


pages = [p for form in opts.forms.split(",") for p in load(form)]
print(len(pages), "pages", F, "features", flush=True)


def label_ids(page):
    """Role of each block, -1 unknown, -2 surely body or subhead, -3 surely neither."""
    weak = {"in": -2, "out": -3, None: -1}
    return np.array([ROLES.index(l) if l in ROLES else weak[l] for l in page["labels"]], np.int32)


def vocabulary(train):
    domains = collections.defaultdict(set)
    for page in train:
        for bag in page["near"] + page["far"]:
            for name in bag:
                domains[name].add(page["domain"])
    kept = [(len(d), name) for name, d in domains.items() if len(d) >= MIN_NAME_PAGES]
    return [name for _, name in sorted(kept, key=lambda x: (-x[0], x[1]))[:MAX_NAMES]]


def bags(lists, index):
    out = np.zeros((len(lists), BAG), np.int32)  # 0 is no name
    for i, names in enumerate(lists):
        ids = [index[n] for n in names if n in index][:BAG]
        out[i, :len(ids)] = ids
    return out


def init(key, names, hidden):
    k = jax.random.split(key, 8)
    glorot = lambda k, *shape: jax.random.normal(k, shape) * np.sqrt(2.0 / (shape[-2] + shape[-1]))
    return {
        "near": jax.random.normal(k[0], (names + 1, EMBED)) * 0.1,
        "far": jax.random.normal(k[1], (names + 1, EMBED)) * 0.1,
        "input": glorot(k[2], F + 2 * EMBED, hidden), "input_bias": jnp.zeros(hidden),
        "conv": glorot(k[3], len(DILATIONS), 3, hidden, hidden) * 0.6, "conv_bias": jnp.zeros((len(DILATIONS), hidden)),
        "output": glorot(k[5], hidden, len(ROLES)), "output_bias": jnp.zeros(len(ROLES)),
    }


def shift(h, by):
    return jnp.roll(h, by, axis=0)


def bag_sum(table, ids):
    present = (ids > 0)[..., None]
    total = (table[ids] * present).sum(1)
    return total / jnp.sqrt(jnp.maximum(1, present.sum(1)))


def forward(w, x, near, far, mask, key=None, drop=0.0):
    m = mask[:, None]
    h = jnp.concatenate([x, bag_sum(w["near"], near), bag_sum(w["far"], far)], 1)
    h = jax.nn.relu(h @ w["input"] + w["input_bias"]) * m
    for i, d in enumerate(DILATIONS):
        if key is not None:
            key, k = jax.random.split(key)
            h = h * jax.random.bernoulli(k, 1 - drop, h.shape) / (1 - drop)
        c = w["conv"][i]
        y = shift(h, d) @ c[0] + h @ c[1] + shift(h, -d) @ c[2] + w["conv_bias"][i]
        h = (h + jax.nn.relu(y)) * m
    return h @ w["output"] + w["output_bias"]


def loss(w, batch, key):
    x, near, far, mask, labels, weight = batch
    k1, k2, k3 = jax.random.split(key, 3)
    # names and features are dropped at random, so that no site's habit becomes the only evidence
    near = near * jax.random.bernoulli(k1, 0.85, near.shape)
    far = far * jax.random.bernoulli(k3, 0.7, far.shape)
    x = x * jax.random.bernoulli(k2, 0.95, x.shape)
    logits = forward(w, x, near, far, mask, key, 0.1)
    logp = jax.nn.log_softmax(logits)
    body = jax.scipy.special.logsumexp(logp[:, jnp.array(BODY)], axis=1)
    rest = jnp.log1p(-jnp.exp(jnp.minimum(body, -1e-5)))
    exact = jnp.take_along_axis(logp, jnp.maximum(labels, 0)[:, None], 1)[:, 0]
    got = jnp.where(labels >= 0, exact, jnp.where(labels == -2, body, jnp.where(labels == -3, rest, 0.0)))
    return -(got * weight).sum() / jnp.maximum(1.0, weight.sum()) + 1e-6 * sum((v ** 2).sum() for v in jax.tree.leaves(w))


@jax.jit
def step(w, m, v, t, batch, key, rate):
    value, grad = jax.value_and_grad(loss)(w, batch, key)
    norm = jnp.sqrt(sum((g ** 2).sum() for g in jax.tree.leaves(grad)))
    grad = jax.tree.map(lambda g: g * jnp.minimum(1.0, 1.0 / norm), grad)
    m = jax.tree.map(lambda a, g: 0.9 * a + 0.1 * g, m, grad)
    v = jax.tree.map(lambda a, g: 0.99 * a + 0.01 * g * g, v, grad)
    w = jax.tree.map(lambda p, a, b: p - rate * (a / (1 - 0.9 ** t)) / (jnp.sqrt(b / (1 - 0.99 ** t)) + 1e-8) - rate * 0.01 * p, w, m, v)
    return w, m, v, value


infer = jax.jit(lambda w, x, near, far, mask: jax.nn.log_softmax(forward(w, x, near, far, mask)))

# a line's part in the loss: what decides the scores counts more than the thousands of menu lines
ROLE_WEIGHT = np.ones(len(ROLES), np.float32)
for role in "headline deck byline date caption related trending body subhead".split():
    ROLE_WEIGHT[ROLES.index(role)] = 2.0
for role in "nav teaser".split():
    ROLE_WEIGHT[ROLES.index(role)] = 0.5


def prepare(page, index):
    labels = label_ids(page)
    weight = np.where(labels >= 0, ROLE_WEIGHT[np.maximum(labels, 0)], np.where(labels == -1, 0.0, opts.weak))
    # every page counts alike, however long its menus are
    weight = weight * (60.0 / max(60.0, weight.sum()))**0.5
    return (np.asarray(page["rows"]), bags(page["near"], index), bags(page["far"], index), labels, weight.astype(np.float32))


def pack(prepared, order, chunk):
    """Pages one behind the other, in chunks of one size."""
    parts, size = [], 0
    def close():
        x = np.zeros((chunk, F), np.float32); near = np.zeros((chunk, BAG), np.int32); far = np.zeros((chunk, BAG), np.int32)
        mask = np.zeros(chunk, np.float32); labels = np.full(chunk, -1, np.int32); weight = np.zeros(chunk, np.float32)
        at = 0
        for px, pn, pf, pl, pw in parts:
            n = len(px); s = slice(at, at + n)
            x[s], near[s], far[s], mask[s], labels[s], weight[s] = px, pn, pf, 1, pl, pw
            at += n + PAD
        return x, near, far, mask, labels, weight
    for i in order:
        page = prepared[i]
        n = len(page[0]) + PAD
        if n > chunk: continue
        if size + n > chunk:
            yield close()
            parts, size = [], 0
        parts.append(page); size += n
    if parts: yield close()


def train(train_pages, seed):
    names = vocabulary(train_pages)
    index = {name: i + 1 for i, name in enumerate(names)}
    prepared = [prepare(p, index) for p in train_pages]
    key = jax.random.PRNGKey(seed)
    w = init(key, len(names), opts.hidden)
    m = jax.tree.map(jnp.zeros_like, w); v = jax.tree.map(jnp.zeros_like, w)
    average = w
    rng = np.random.default_rng(seed)
    steps_an_epoch = sum(len(p[0]) + PAD for p in prepared) / opts.chunk
    total, t = int(steps_an_epoch * opts.epochs) + opts.epochs, 0
    for epoch in range(opts.epochs):
        value = 0.0; n = 0
        for batch in pack(prepared, rng.permutation(len(prepared)), opts.chunk):
            t += 1
            key, k = jax.random.split(key)
            rate = 4e-3 * min(1, t / 30) * (0.5 + 0.5 * np.cos(np.pi * min(1, t / total))) + 2e-5
            w, m, v, l = step(w, m, v, float(t), batch, k, rate)
            average = jax.tree.map(lambda a, b: 0.99 * a + 0.01 * b, average, w) if t > 100 else w
            value += float(l); n += 1
        if epoch % 10 == 9: print("  epoch", epoch + 1, "loss", round(value / n, 4), flush=True)
    return average, names, index


def predict(w, page, index, chunk=None):
    n = len(page["rows"]) + PAD
    size = 256 * (1 << max(0, int(np.ceil(np.log2(n / 256)))))
    x, near, far, mask, _, _ = next(pack([prepare(page, index)], [0], size))
    return np.asarray(infer(w, x, near, far, mask))[:len(page["rows"])]


def transitions(train_pages):
    counts = np.ones((len(ROLES), len(ROLES)))
    for page in train_pages:
        ids = label_ids(page)
        for a, b in zip(ids[:-1], ids[1:]):
            if a >= 0 and b >= 0: counts[a, b] += 1
    prior = counts.sum(0) / counts.sum()
    return np.log(counts / counts.sum(1, keepdims=True)) - np.log(prior)[None, :]


def save(path, w, names, trans, temperature):
    arrays = {k: np.asarray(a, np.float32) for k, a in w.items()}
    arrays["transitions"] = trans.astype(np.float32)
    header = {"format": FORMAT, "roles": ROLES, "features": features, "featuresHash": hashlib.sha256("\n".join(features).encode()).hexdigest()[:16],
              "names": names, "dilations": DILATIONS, "temperature": temperature,
              "arrays": [{"name": k, "shape": list(a.shape)} for k, a in arrays.items()]}
    head = json.dumps(header, separators=(",", ":"), ensure_ascii=True).encode()
    head += b" " * (-(len(head) + 8) % 4)
    with open(path, "wb") as f:
        f.write(b"RCRT" + struct.pack("<I", len(head)) + head)
        for a in arrays.values(): f.write(a.tobytes())


def report(rows):
    """Line measures on held-out pages, by form: F1 by role, and the body by characters a page."""
    for form in sorted({r[0] for r in rows}):
        mine = [r for r in rows if r[0] == form]
        y = np.concatenate([r[1] for r in mine]); p = np.concatenate([r[2] for r in mine]); ok = y >= 0
        f1 = {}
        for i, role in enumerate(ROLES):
            tp = ((y == i) & (p == i)).sum(); f1[role] = 2 * tp / max(1, ((y == i) & ok).sum() + ((p == i) & ok).sum())
        body = []
        for _, yy, pp, size in mine:
            g = np.isin(yy, BODY); q = np.isin(pp, BODY) & (yy >= 0)
            tp = size[g & q].sum()
            if size[g].sum(): body.append(2 * tp / max(1, size[g].sum() + size[q].sum()))
        print(form, "pages", len(mine), "accuracy %.4f" % (y[ok] == p[ok]).mean(), "body F1 a page %.4f" % np.mean(body),
              " ".join(f"{k} {v:.3f}" for k, v in f1.items()), flush=True)


os.makedirs(opts.out, exist_ok=True)
if opts.final:
    w, names, _ = train(pages, opts.seed)
    save(f"{opts.out}/final.model", w, names, transitions(pages), 1.0)
    sys.exit()
held = []
for fold in range(opts.folds):
    if opts.only_fold is not None and fold != opts.only_fold: continue
    t0 = time.time()
    inside = [p for p in pages if fold_of(p["domain"]) != fold]
    outside = [p for p in pages if fold_of(p["domain"]) == fold]
    w, names, index = train(inside, opts.seed + fold)
    save(f"{opts.out}/fold-{fold}.model", w, names, transitions(inside), 1.0)
    ids = sorted(page_id for page_id, domain in domains.items() if fold_of(domain or page_id) == fold)
    open(f"{opts.out}/fold-{fold}.ids", "w").write("\n".join(ids) + "\n")
    rows = []
    for page in outside:
        if page["corpus"] != "roles": continue
        rows.append((page["form"], label_ids(page), predict(w, page, index).argmax(1), np.array(page["sizes"])))
    held += rows
    print("fold", fold, len(inside), len(outside), "%.0f s" % (time.time() - t0), flush=True)
    report(rows)
print("pooled"); report(held)
