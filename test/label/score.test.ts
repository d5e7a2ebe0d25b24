import { describe, expect, test } from 'vitest';
import { type BlockEvidence, featureNames } from '../../src/label/features/index.ts';
import { readModel } from '../../src/label/model.ts';
import { roles } from '../../src/label/role.ts';
import { scoreBlocks } from '../../src/label/score.ts';

const features = featureNames.length;
const [hidden, embedding] = [16, 12];
const bags = { near: ['<p', 'caption', '~a'], far: ['<div'], words: ['foto'] };

/** Numbers that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state / 0x7fffffff - 0.5) * 0.6;
  };
}
const next = chance(7);
const some = (length: number): number[] => Array.from({ length }, next);

type Arrays = Record<string, { shape: number[]; values: number[] }>;
const array = (...shape: number[]) => ({ shape, values: some(shape.reduce((a, b) => a * b, 1)) });
const arrays: Arrays = {
  near: array(4, embedding),
  far: array(2, embedding),
  words: array(2, embedding),
  input: array(features + 3 * embedding, hidden),
  input_bias: array(hidden),
  output: array(hidden, roles.length),
  output_bias: array(roles.length),
  transitions: array(roles.length, roles.length),
  '0_taps': array(3, hidden),
  '0_mix': array(hidden, hidden),
  '0_bias': array(hidden),
  '1_mix': array(3, hidden, hidden),
  '1_bias': array(hidden),
  '2_gate': array(hidden, hidden),
  '2_value': array(hidden, hidden),
  '2_gate_bias': array(hidden),
  '2_mix': array(hidden, hidden),
  '2_bias': array(hidden),
};
const layers = ['near-2', 'pool', 'memory'];

function modelBytes(): Uint8Array {
  const header = {
    format: 2,
    roles,
    features: featureNames,
    bags,
    layers,
    temperature: 1.3,
    arrays: Object.entries(arrays).map(([name, { shape }]) => ({ name, shape })),
  };
  const plain = JSON.stringify(header);
  const head = new TextEncoder().encode(plain + ' '.repeat((4 - ((plain.length + 8) % 4)) % 4));
  const numbers = Float32Array.from(Object.values(arrays).flatMap(({ values }) => values));
  const bytes = new Uint8Array(8 + head.length + numbers.byteLength);
  bytes.set(new TextEncoder().encode('RCRT'));
  new DataView(bytes.buffer).setUint32(4, head.length, true);
  bytes.set(head, 8);
  bytes.set(new Uint8Array(numbers.buffer), 8 + head.length);
  return bytes;
}

const values = (name: string): number[] => (arrays[name] as Arrays[string]).values;
const row = (name: string, i: number, width: number): number[] => values(name).slice(i * width, (i + 1) * width);
const plus = (a: readonly number[], b: readonly number[]): number[] => a.map((value, k) => value + (b[k] as number));
const times = (source: readonly number[], name: string, first: number, width: number): number[] =>
  source.reduce(
    (sum, value, j) =>
      plus(
        sum,
        row(name, first + j, width).map((weight) => weight * value),
      ),
    new Array<number>(width).fill(0),
  );
const rectified = (a: readonly number[]): number[] => a.map((value) => Math.max(0, value));
const sigmoid = (value: number): number => 1 / (1 + Math.exp(-value));

/** What the network is by its definition, in the plainest way. */
function byDefinition(evidence: BlockEvidence): number[][] {
  const bag = (kind: keyof typeof bags, entries: readonly string[]): number[] => {
    const known = entries.map((entry) => bags[kind].indexOf(entry) + 1).filter((id) => id > 0);
    const sum = known.reduce(
      (total, id) => plus(total, row(kind, id, embedding)),
      new Array<number>(embedding).fill(0),
    );
    return sum.map((value) => value / Math.sqrt(Math.max(1, known.length)));
  };
  let state = evidence.names.map((names, i) => {
    const input = [
      ...evidence.rows.slice(i * features, (i + 1) * features),
      ...bag('near', [...names.near, ...names.inner]),
      ...bag('far', names.far),
      ...bag('words', evidence.words[i] as string[]),
    ];
    return rectified(plus(times(input, 'input', 0, hidden), values('input_bias')));
  });
  const add = (found: number[][], bias: string): void => {
    state = state.map((own, i) => plus(own, rectified(plus(found[i] as number[], values(bias)))));
  };
  const at = (i: number): number[] => state[i] ?? new Array<number>(hidden).fill(0);
  add(
    state.map((_, i) => {
      const seen = [-2, 0, 2].map((by, tap) =>
        at(i + by).map((value, k) => value * (row('0_taps', tap, hidden)[k] as number)),
      );
      return times(seen.reduce(plus), '0_mix', 0, hidden);
    }),
    '0_bias',
  );
  const { template, box, list } = evidence.groups;
  add(
    state.map((_, i) =>
      [template, box, list]
        .map((group, kind) => {
          const members = state.filter((__, other) => group[i] !== -1 && group[other] === group[i]);
          const sum = members.reduce(plus, new Array<number>(hidden).fill(0));
          return times(
            sum.map((value) => value / Math.max(1, members.length)),
            '1_mix',
            kind * hidden,
            hidden,
          );
        })
        .reduce(plus),
    ),
    '1_bias',
  );
  const gates = state.map((own) => plus(times(own, '2_gate', 0, hidden), values('2_gate_bias')).map(sigmoid));
  const offers = state.map((own) => times(own, '2_value', 0, hidden));
  const held = offers.map(() => new Array<number>(hidden).fill(0));
  const remember = (order: number[], columns: number[]): void => {
    let before = new Array<number>(hidden).fill(0);
    for (const i of order) {
      const now = before.map((value, k) => value + (gates[i]?.[k] as number) * ((offers[i]?.[k] as number) - value));
      for (const k of columns) (held[i] as number[])[k] = now[k] as number;
      before = now;
    }
  };
  const order = state.map((_, i) => i);
  const columns = Array.from({ length: hidden }, (_, k) => k);
  remember(order, columns.slice(0, hidden / 2));
  remember(order.reverse(), columns.slice(hidden / 2));
  add(
    held.map((own) => times(own, '2_mix', 0, hidden)),
    '2_bias',
  );
  return state.map((own) => {
    const scores = plus(times(own, 'output', 0, roles.length), values('output_bias')).map((value) => value / 1.3);
    const total = Math.log(scores.reduce((sum, value) => sum + Math.exp(value), 0));
    return scores.map((value) => value - total);
  });
}

describe('scoring', () => {
  const count = 9;
  const evidence: BlockEvidence = {
    rows: Float32Array.from({ length: count * features }, () => Math.max(0, next() * 3)),
    names: Array.from({ length: count }, (_, i) => ({
      near: i % 2 ? ['<p', 'caption', 'unheard'] : [],
      inner: i % 3 ? ['~a', '~unheard'] : [],
      far: ['<div'],
    })),
    words: Array.from({ length: count }, (_, i) => (i % 3 ? ['foto', 'unheard'] : [])),
    groups: {
      template: Int32Array.of(0, 1, 0, 1, 0, -1, -1, 2, 2),
      box: Int32Array.of(0, 0, 0, 1, 1, 1, 1, 1, 1),
      list: new Int32Array(count).fill(-1),
    },
  };

  test('computes the network that training defines', () => {
    const scores = scoreBlocks(evidence, readModel(modelBytes()));
    const expected = byDefinition(evidence);
    expect(scores).toHaveLength(count * roles.length);
    expected.flat().forEach((value, k) => {
      expect(scores[k]).toBeCloseTo(value, 3);
    });
  });

  test('gives the same numbers for the same page twice, and none for an empty one', () => {
    const model = readModel(modelBytes());
    expect(scoreBlocks(evidence, model)).toEqual(scoreBlocks(evidence, model));
    const groups = { template: new Int32Array(0), box: new Int32Array(0), list: new Int32Array(0) };
    expect(scoreBlocks({ rows: new Float32Array(0), names: [], words: [], groups }, model)).toHaveLength(0);
  });

  test('a page looked at in stretches gets finite numbers, and those of its beginning', () => {
    const model = readModel(modelBytes());
    const size = 40_000;
    const page = (length: number): BlockEvidence => ({
      rows: new Float32Array(length * features).map((_, k) => (k % 97 === 0 ? 1 : 0)),
      names: Array.from({ length }, () => ({ near: [], inner: [], far: [] })),
      words: Array.from({ length }, () => []),
      groups: {
        template: new Int32Array(length).fill(-1),
        box: Int32Array.from({ length }, (_, i) => i),
        list: Int32Array.from({ length }, (_, i) => i >> 1),
      },
    });
    const scores = scoreBlocks(page(size), model);
    expect(scores.every(Number.isFinite)).toBe(true);
    const row = (i: number): number =>
      Math.log(scores.slice(i, i + roles.length).reduce((sum, each) => sum + Math.exp(each), 0));
    for (let i = 0; i < size; i += 997) expect(row(i * roles.length)).toBeCloseTo(0, 6);
    // what repeats every 97 rows is told alike in the first and in the last stretch
    const period = 97 * 2;
    const [early, late] = [10 * period, Math.floor((size - 2000) / period) * period].map((i) =>
      scores.slice(i * roles.length, (i + 1) * roles.length),
    ) as [Float64Array, Float64Array];
    early.forEach((value, k) => {
      expect(late[k]).toBeCloseTo(value, 3);
    });
  });

  test('a hidden layer that the kernel cannot hold is refused', () => {
    const bytes = modelBytes();
    const text = new TextDecoder('latin1').decode(bytes);
    const narrowed = text.replace(
      `{"name":"input","shape":[${features + 36},16]}`,
      `{"name":"input","shape":[${features + 36},15]}`,
    );
    const changed = Uint8Array.from(narrowed, (char) => char.charCodeAt(0));
    expect(() => readModel(changed, { input: 'my.model' })).toThrow(/sixteens/);
  });
});
