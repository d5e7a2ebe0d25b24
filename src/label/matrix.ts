/** Numbers in rows, one behind the other. */
export interface Matrix {
  rows: number;
  width: number;
  values: Float64Array;
}

export const matrix = (rows: number, width: number): Matrix => ({
  rows,
  width,
  values: new Float64Array(rows * width),
});

/** Columns summed at once, in registers. */
const lanes = 8;

/** Room for the entries of a row that are not zero, and for where the row of weights of each begins. */
const entries = new Float64Array(4096);
const places = new Int32Array(4096);

/**
 * Adds one row times a matrix to a row of a target. Zeros, which half of a rectified row and most features are, cost nothing.
 * @param weights row-major, `target.width` wide; its rows from `firstRow` on meet the row's entries
 */
export function addProduct(
  target: Matrix,
  targetRow: number,
  source: Float64Array,
  from: number,
  size: number,
  weights: Float64Array,
  firstRow: number,
): void {
  const { width, values } = target;
  const at = targetRow * width;
  let count = 0;
  for (let k = 0; k < size; k++) {
    const value = source[from + k] as number;
    if (value === 0) continue;
    entries[count] = value;
    places[count] = (firstRow + k) * width;
    count++;
  }
  let column = 0;
  for (; column + lanes <= width; column += lanes) {
    const to = at + column;
    let a = values[to] as number;
    let b = values[to + 1] as number;
    let c = values[to + 2] as number;
    let d = values[to + 3] as number;
    let e = values[to + 4] as number;
    let f = values[to + 5] as number;
    let g = values[to + 6] as number;
    let h = values[to + 7] as number;
    for (let j = 0; j < count; j++) {
      const value = entries[j] as number;
      const w = (places[j] as number) + column;
      a += value * (weights[w] as number);
      b += value * (weights[w + 1] as number);
      c += value * (weights[w + 2] as number);
      d += value * (weights[w + 3] as number);
      e += value * (weights[w + 4] as number);
      f += value * (weights[w + 5] as number);
      g += value * (weights[w + 6] as number);
      h += value * (weights[w + 7] as number);
    }
    values[to] = a;
    values[to + 1] = b;
    values[to + 2] = c;
    values[to + 3] = d;
    values[to + 4] = e;
    values[to + 5] = f;
    values[to + 6] = g;
    values[to + 7] = h;
  }
  for (; column < width; column++) {
    let sum = values[at + column] as number;
    for (let j = 0; j < count; j++) sum += (entries[j] as number) * (weights[(places[j] as number) + column] as number);
    values[at + column] = sum;
  }
}

/** Sets a target to every row of a matrix times weights, plus a bias. */
export function setProduct(target: Matrix, source: Matrix, weights: Float64Array, bias: Float64Array | null): Matrix {
  const { rows, width } = source;
  if (!bias) target.values.fill(0);
  for (let i = 0; i < rows; i++) {
    if (bias) target.values.set(bias, i * target.width);
    addProduct(target, i, source.values, i * width, width, weights, 0);
  }
  return target;
}
