"""The network: what it is made of and what it makes of a page. src/label/score.ts computes the same."""

import numpy as np
import jax, jax.numpy as jnp
from pages import BAGS, BODY, GROUPS, IN_BODY, OUT_OF_BODY, ROLES

EMBED = 12


def init(key, sizes, features, hidden, layers):
    keys = iter(jax.random.split(key, 8 + 6 * len(layers)))
    glorot = lambda *shape: jax.random.normal(next(keys), shape) * np.sqrt(2.0 / (shape[-2] + shape[-1]))
    w = {
        **{bag: jax.random.normal(next(keys), (sizes[bag] + 1, EMBED)) * 0.1 for bag in BAGS},
        "input": glorot(features + len(BAGS) * EMBED, hidden), "input_bias": jnp.zeros(hidden),
        "output": glorot(hidden, len(ROLES)), "output_bias": jnp.zeros(len(ROLES)),
    }
    for i, layer in enumerate(layers):
        if layer.startswith("conv"):
            w[f"{i}_mix"], w[f"{i}_bias"] = glorot(3, hidden, hidden) * 0.6, jnp.zeros(hidden)
        elif layer.startswith("near"):
            w[f"{i}_taps"] = jnp.array([[0.3], [1.0], [0.3]]) + 0.2 * jax.random.normal(next(keys), (3, hidden))
            w[f"{i}_mix"], w[f"{i}_bias"] = glorot(hidden, hidden), jnp.zeros(hidden)
        elif layer == "pool":
            w[f"{i}_mix"], w[f"{i}_bias"] = glorot(GROUPS, hidden, hidden) * 0.6, jnp.zeros(hidden)
        else:
            w[f"{i}_gate"], w[f"{i}_value"] = glorot(hidden, hidden), glorot(hidden, hidden)
            half = np.linspace(-4, 0.5, hidden // 2)  # from memories of a whole page to those of a line or two
            w[f"{i}_gate_bias"] = jnp.array(np.concatenate([half, half]), jnp.float32)
            w[f"{i}_mix"], w[f"{i}_bias"] = glorot(hidden, hidden), jnp.zeros(hidden)
    return w


def shift(h, by):
    return jnp.roll(h, by, axis=0)


def bag_sum(table, ids):
    present = (ids > 0)[..., None]
    return (table[ids] * present).sum(1) / jnp.sqrt(jnp.maximum(1, present.sum(1)))


def scan(keep, add):
    """s[t] = keep[t] * s[t-1] + add[t]"""
    return jax.lax.associative_scan(lambda a, b: (a[0] * b[0], b[0] * a[1] + b[1]), (keep, add))[1]


def group_mean(h, group):
    """The mean of each block's group. The last row collects blocks of no group, and gives nothing."""
    n = h.shape[0]
    total = jax.ops.segment_sum(h, group, n)
    size = jax.ops.segment_sum(jnp.ones(n), group, n)
    return (total / jnp.maximum(1, size)[:, None] * (jnp.arange(n) < n - 1)[:, None])[group]


def forward(w, layers, x, near, far, words, groups, mask, key=None, drop=0.0):
    m = mask[:, None]
    h = jnp.concatenate([x, *(bag_sum(w[bag], ids) for bag, ids in zip(BAGS, (near, far, words)))], 1)
    h = jax.nn.relu(h @ w["input"] + w["input_bias"]) * m
    for i, layer in enumerate(layers):
        if key is not None:
            key, k = jax.random.split(key)
            h = h * jax.random.bernoulli(k, 1 - drop, h.shape) / (1 - drop)
        if layer.startswith("conv"):
            d, c = int(layer[5:]), w[f"{i}_mix"]
            y = shift(h, d) @ c[0] + h @ c[1] + shift(h, -d) @ c[2]
        elif layer.startswith("near"):
            d, taps = int(layer[5:]), w[f"{i}_taps"]
            y = (shift(h, d) * taps[0] + h * taps[1] + shift(h, -d) * taps[2]) @ w[f"{i}_mix"]
        elif layer == "pool":
            y = sum(group_mean(h, groups[k]) @ w[f"{i}_mix"][k] for k in range(GROUPS))
        else:
            half = h.shape[1] // 2
            take = jax.nn.sigmoid(h @ w[f"{i}_gate"] + w[f"{i}_gate_bias"])
            take = jnp.where(m > 0, take, 1.0)  # a new page remembers nothing
            value = take * (h @ w[f"{i}_value"]) * m
            down = scan(1 - take[:, :half], value[:, :half])
            up = scan((1 - take[:, half:])[::-1], value[:, half:][::-1])[::-1]
            y = jnp.concatenate([down, up], 1) @ w[f"{i}_mix"]
        h = (h + jax.nn.relu(y + w[f"{i}_bias"])) * m
    return h @ w["output"] + w["output_bias"]


def loss(w, layers, batch, key, drop):
    x, near, far, words, groups, mask, roles, weight, soft = batch
    k1, k2, k3, k4 = jax.random.split(key, 4)
    # names and features are dropped at random, so that no site's habit becomes the only evidence
    near = near * jax.random.bernoulli(k1, 0.85, near.shape)
    far = far * jax.random.bernoulli(k3, 0.7, far.shape)
    words = words * jax.random.bernoulli(k4, 0.8, words.shape)
    x = x * jax.random.bernoulli(k2, 0.95, x.shape)
    logp = jax.nn.log_softmax(forward(w, layers, x, near, far, words, groups, mask, key, drop))
    body = jax.scipy.special.logsumexp(logp[:, jnp.array(BODY)], axis=1)
    rest = jnp.log1p(-jnp.exp(jnp.minimum(body, -1e-5)))
    exact = jnp.take_along_axis(logp, jnp.maximum(roles, 0)[:, None], 1)[:, 0]
    taught = (soft * logp).sum(1)
    has_soft = soft.sum(1) > 0
    got = jnp.where(has_soft, taught, jnp.where(roles >= 0, exact, jnp.where(roles == IN_BODY, body, jnp.where(roles == OUT_OF_BODY, rest, 0.0))))
    return -(got * weight).sum() / jnp.maximum(1.0, weight.sum()) + 1e-6 * sum((v ** 2).sum() for v in jax.tree.leaves(w))
