"""Pages as export.ts writes them, their folds, and batches of them."""

import collections, hashlib, json
import numpy as np

ROLES = ("headline kicker deck byline date author-x body subhead caption embed related related-x trending trending-x "
         "teaser tags share ad comments nav other").split()
BODY = [ROLES.index("body"), ROLES.index("subhead")]
UNKNOWN, IN_BODY, OUT_OF_BODY = -1, -2, -3
GROUPS = 3
PAD = 8  # rows of nothing between pages: the reach of the widest convolution
BAG = 24  # names of a block that are looked at
BAGS = ("near", "far", "words")
# what fewer domains have says more about a site than about a role
MIN_DOMAINS = {"near": 6, "far": 6, "words": 8}
MOST = {"near": 1200, "far": 800, "words": 1200}

# a line's part in the loss: what decides the scores counts more than the thousands of menu lines
ROLE_WEIGHT = np.ones(len(ROLES), np.float32)
for role in "headline deck byline date caption related trending body subhead".split():
    ROLE_WEIGHT[ROLES.index(role)] = 2.0
for role in "nav teaser".split():
    ROLE_WEIGHT[ROLES.index(role)] = 0.5


# what may be left out to see what it is worth: kinds of evidence (besides the groups of features) and sources of pages
EVIDENCE = (*BAGS, "groups")
SOURCES = {
    "labels": lambda page: page["lined"] and page["corpus"] != "roles",
    "unlabelled": lambda page: not page["lined"],
    "planted": lambda page: page["form"] == "html-planted",
    "dumps": lambda page: page["form"].startswith("dump"),
}


def load(data, forms, without=()):
    """
    Every page in every form: rows, bags of names and words, groups, labels (a role, `in`, `out` or null a block).
    `without` names groups of features, kinds of evidence and sources of pages that are left out.
    """
    groups, strings = json.load(open(f"{data}/features.json")), json.load(open(f"{data}/bags.json"))
    unknown = set(without) - {*groups, *EVIDENCE, *SOURCES}
    if unknown: raise SystemExit(f"nothing to leave out is called {', '.join(unknown)}; there are {', '.join((*groups, *EVIDENCE, *SOURCES))}")
    features = [name for names in groups.values() for name in names]
    hidden = np.array([group in without for group, names in groups.items() for _ in names])
    pages = []
    for form in forms:
        rows = np.memmap(f"{data}/{form}.f32", dtype=np.float32, mode="r").reshape(-1, len(features))
        at = 0
        for line in open(f"{data}/{form}.ndjson"):
            page = json.loads(line)
            page["rows"] = rows[at:at + page["n"]]
            at += page["n"]
            page["form"] = form
            if any(SOURCES[source](page) for source in without if source in SOURCES): continue
            if hidden.any(): page["rows"] = page["rows"] * ~hidden
            page["roles"] = label_ids(page.pop("labels") or [None] * page["n"])
            for bag in BAGS: page[bag] = padded(page[bag]) * (bag not in without)
            page["groups"] = np.array(page["groups"], np.int32) if "groups" not in without else np.full((GROUPS, page["n"]), -1, np.int32)
            pages.append(page)
    return features, strings, pages


def padded(lists):
    """Lists of numbers as rows of one width, 0 for none and one more than each number for the rest."""
    out = np.zeros((len(lists), BAG), np.int32)
    for i, each in enumerate(lists): out[i, :len(each)] = np.array(each[:BAG]) + 1
    return out


def label_ids(labels):
    weak = {"in": IN_BODY, "out": OUT_OF_BODY, None: UNKNOWN}
    return np.array([ROLES.index(l) if l in ROLES else weak[l] for l in labels], np.int32)


def fold_of(domain, folds):
    return int(hashlib.sha256(domain.encode()).hexdigest(), 16) % folds


def vocabulary(pages, bag, strings):
    """Entries of a kind of bag that enough domains have, the commonest first."""
    domains = collections.defaultdict(set)
    for page in pages:
        for number in np.unique(page[bag]): domains[number].add(page["domain"])
    kept = [(len(d), strings[number - 1], number) for number, d in domains.items() if number and len(d) >= MIN_DOMAINS[bag]]
    kept = sorted(kept, key=lambda x: (-x[0], x[1]))[:MOST[bag]]
    index = np.zeros(len(strings) + 1, np.int32)
    for i, (_, _, number) in enumerate(kept): index[number] = i + 1
    return [name for _, name, _ in kept], index


def prepare(page, indices, weak):
    """What a batch takes of a page. Every page counts alike, however long its menus are."""
    roles = page["roles"]
    weight = np.where(roles >= 0, ROLE_WEIGHT[np.maximum(roles, 0)], np.where(roles == UNKNOWN, 0.0, weak))
    soft = page.get("soft")
    if not page["lined"]: weight = np.where(roles >= 0, weak, weight)
    if soft is not None: weight = np.where((roles < 0) & (soft.sum(1) > 0), weak * (soft * ROLE_WEIGHT).sum(1), weight)
    weight = weight * (60.0 / max(60.0, weight.sum())) ** 0.5
    return (page["rows"], *(indices[bag][page[bag]] for bag in BAGS), page["groups"], roles, weight.astype(np.float32), soft)


def pack(prepared, order, chunk, width):
    """Pages one behind the other, in batches of one size."""
    parts, size = [], 0

    def batch():
        x = np.zeros((chunk, width), np.float32)
        bags = [np.zeros((chunk, BAG), np.int32) for _ in BAGS]
        groups = np.full((GROUPS, chunk), chunk - 1, np.int32)  # the last row is of no page
        mask, weight = np.zeros(chunk, np.float32), np.zeros(chunk, np.float32)
        roles, soft = np.full(chunk, UNKNOWN, np.int32), np.zeros((chunk, len(ROLES)), np.float32)
        at = 0
        for rows, near, far, words, g, r, w, s in parts:
            n = len(rows)
            part = slice(at, at + n)
            x[part], mask[part], roles[part], weight[part] = rows, 1, r, w
            for bag, own in zip(bags, (near, far, words)): bag[part] = own
            groups[:, part] = np.where(g >= 0, g + at, chunk - 1)
            if s is not None: soft[part] = s
            at += n + PAD
        return x, *bags, groups, mask, roles, weight, soft

    for i in order:
        n = len(prepared[i][0]) + PAD
        if n > chunk: continue
        if size + n > chunk:
            yield batch()
            parts, size = [], 0
        parts.append(prepared[i])
        size += n
    if parts: yield batch()


def choose(pages, rng, labelled_texts=3, weak=0.7):
    """One epoch: a labelled page in one of its HTML forms and some of its texts, others now and then in one of each."""
    by_page = collections.defaultdict(lambda: {"html": [], "text": [], "lined": False})
    for i, page in enumerate(pages):
        if not page["lined"] and "soft" not in page and (page["roles"] == UNKNOWN).all(): continue
        group = by_page[page["corpus"], page["id"]]
        group["html" if page["form"].startswith("html") else "text"].append(i)
        group["lined"] |= page["lined"]
    while True:
        order = []
        for group in by_page.values():
            if group["lined"]:
                if group["html"]: order.append(group["html"][rng.integers(len(group["html"]))])
                order += list(rng.permutation(group["text"])[:labelled_texts])
            else:
                for kind in ("html", "text"):
                    if group[kind] and rng.random() < weak: order.append(group[kind][rng.integers(len(group[kind]))])
        yield rng.permutation(np.array(order, np.int64))
