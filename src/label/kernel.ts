import { kernelBytes } from '../generated/kernel.ts';

/** Numbers in rows, one behind the other, in the kernel's memory. */
export interface Matrix {
  rows: number;
  width: number;
  /** Of the first number, in bytes. */
  address: number;
  /** A view; memory that grows leaves it behind, so it holds until room for another page is made. */
  values: Float32Array;
}

/** Weights in the kernel's memory: rows of as many columns as `columnsFor` says, one behind the other. */
export interface Weights {
  rows: number;
  width: number;
  address: number;
}

/** A number for each row in the kernel's memory, at an address. */
export interface Column {
  address: number;
}

/** Trees in the kernel's memory, one behind the other. */
export interface Forest {
  address: number;
  end: number;
}

/** Some rows that are taken through trees together: a sign of all of them, then the next, and what the leaves sum to, a verdict of all, then the next. */
export interface Sheet {
  address: number;
  /** Where the kernel notes the leaves that are left to each row. */
  left: number;
  /** Views, as those of a matrix. */
  signs: Float32Array;
  sums: Float64Array;
}

/** Rows that are taken through trees together. */
export const rowsAtOnce = 8;

/**
 * The machine that runs the network: its memory holds the weights of one model, and behind them the page it works on. All
 * matrices that are worked on together are equally wide.
 */
export interface Kernel {
  /** Puts weights into memory for good. */
  keep(values: Float32Array, rows: number): Weights;
  /** Weights that were kept: a view, which holds until room for another page is made. */
  kept(weights: Weights): Float32Array;
  /** Makes room for a page, in numbers; what the page before had there is gone. */
  makeRoom(numbers: number): void;
  /** A matrix of zeros in the room that was made. */
  matrix(rows: number, width: number): Matrix;
  /** Numbers in the room that was made. */
  column(values: Int32Array | Float32Array): Column;
  /** Sets every row of a matrix. */
  setRows(target: Matrix, row: Float32Array): void;
  /** Sets every number of some rows to zero. */
  clear(target: Matrix): void;
  /** Sets what is below zero to zero. */
  rectify(target: Matrix): void;
  /** Adds the rows of a source times weights to the rows of a target. `firstRow` of the weights meets the first column. */
  addProduct(target: Matrix, source: Matrix, weights: Weights, firstRow?: number): void;
  /** Adds what is above zero. */
  addPositive(target: Matrix, source: Matrix): void;
  /** Sets each row to those of a source a distance before it, in its place and a distance after it, each column times its tap. */
  convolve(target: Matrix, source: Matrix, taps: Weights, distance: number): void;
  /** Adds each row of a source to that row of the target which `groups` names for it; below zero is none. */
  addToGroups(target: Matrix, source: Matrix, groups: Column): void;
  /** Adds to each row of the target that row of a source which `groups` names for it. */
  addFromGroups(target: Matrix, source: Matrix, groups: Column): void;
  /** Multiplies each row by its share. */
  scaleRows(target: Matrix, shares: Column): void;
  /**
   * Runs some columns over the rows, down or up: each keeps what the row before kept, and takes of its own value as much as
   * its gate (a log-odds) stands open.
   */
  remember(values: Matrix, gates: Matrix, columns: { from: number; to: number }, down: boolean): void;
  /** Puts trees into memory for good. */
  keepForest(trees: Int32Array): Forest;
  /** Makes room for rows that go through trees; what was in the room before is gone. */
  makeSheet(signs: number, verdicts: number): Sheet;
  /** Sets what the leaves sum to that the rows of a sheet come to; verdicts take turns. */
  addLeaves(forest: Forest, sheet: Sheet): void;
}

interface Exports {
  memory: WebAssembly.Memory;
  addProduct(
    source: number,
    stride: number,
    rows: number,
    size: number,
    weights: number,
    target: number,
    bytes: number,
  ): void;
  repeatRow(row: number, end: number, bytes: number): void;
  fillZeros(from: number, bytes: number): void;
  rectify(from: number, end: number): void;
  addPositive(target: number, end: number, source: number): void;
  convolve(source: number, end: number, bytes: number, reach: number, taps: number, target: number): void;
  addToGroups(source: number, end: number, bytes: number, groups: number, sums: number): void;
  addFromGroups(target: number, end: number, bytes: number, groups: number, source: number): void;
  scaleRows(target: number, end: number, bytes: number, shares: number): void;
  remember(gate: number, value: number, rows: number, step: number): void;
  addLeaves(tree: number, end: number, signs: number, left: number, sums: number, sumsEnd: number): void;
}

const pageBytes = 0x10000;
const floatBytes = 4;
const doubleBytes = 8;
/** Of matrices, in bytes. */
const alignment = 64;
const lanes = 16;
/** Columns that a memory runs at once. */
const vector = 4;

/** Columns that a matrix of so many columns takes: the kernel works on sixteen at once. */
export const columnsFor = (width: number): number => Math.ceil(width / lanes) * lanes;

let compiled: WebAssembly.Module | null = null;

const bytesOf = ({ width }: Matrix): number => width * floatBytes;
const endOf = ({ address, rows, width }: Matrix): number => address + rows * width * floatBytes;

/** A kernel with empty memory. */
export function makeKernel(): Kernel {
  compiled ??= new WebAssembly.Module(kernelBytes);
  const machine = new WebAssembly.Instance(compiled).exports as unknown as Exports;
  const { memory } = machine;
  let end = 0;
  let used = 0;
  const reserve = (bytes: number): void => {
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
  };
  const take = (numbers: number): number => {
    const address = used;
    used += numbers * floatBytes;
    return address;
  };
  return {
    keep(values, rows) {
      const width = values.length / rows;
      const columns = columnsFor(width);
      const address = end;
      end += rows * columns * floatBytes;
      used = end;
      reserve(end);
      const room = new Float32Array(memory.buffer, address, rows * columns);
      for (let row = 0; row < rows; row++) room.set(values.subarray(row * width, (row + 1) * width), row * columns);
      return { rows, width: columns, address };
    },
    kept({ address, rows, width }) {
      return new Float32Array(memory.buffer, address, rows * width);
    },
    makeRoom(numbers) {
      used = end;
      reserve(end + numbers * floatBytes);
    },
    matrix(rows, width) {
      const address = take(rows * width);
      machine.fillZeros(address, rows * width * floatBytes);
      return { rows, width, address, values: new Float32Array(memory.buffer, address, rows * width) };
    },
    column(values) {
      const address = take(values.length);
      const View = values instanceof Int32Array ? Int32Array : Float32Array;
      new View(memory.buffer, address, values.length).set(values);
      return { address };
    },
    setRows(target, row) {
      if (target.rows === 0) return;
      target.values.set(row);
      machine.repeatRow(target.address + bytesOf(target), endOf(target), bytesOf(target));
    },
    clear: (target) => machine.fillZeros(target.address, target.rows * bytesOf(target)),
    rectify: (target) => machine.rectify(target.address, endOf(target)),
    addProduct(target, source, weights, firstRow = 0) {
      const size = Math.min(source.width, weights.rows - firstRow) * floatBytes;
      const from = weights.address + firstRow * weights.width * floatBytes;
      machine.addProduct(source.address, bytesOf(source), source.rows, size, from, target.address, bytesOf(target));
    },
    addPositive: (target, source) => machine.addPositive(target.address, endOf(target), source.address),
    convolve(target, source, taps, distance) {
      const bytes = bytesOf(source);
      machine.convolve(source.address, endOf(source), bytes, distance * bytes, taps.address, target.address);
    },
    addToGroups: (target, source, groups) =>
      machine.addToGroups(source.address, endOf(source), bytesOf(source), groups.address, target.address),
    addFromGroups: (target, source, groups) =>
      machine.addFromGroups(target.address, endOf(target), bytesOf(target), groups.address, source.address),
    scaleRows: (target, shares) => machine.scaleRows(target.address, endOf(target), bytesOf(target), shares.address),
    remember(values, gates, { from, to }, down) {
      const bytes = bytesOf(values);
      const first = down ? 0 : (values.rows - 1) * bytes;
      for (let column = from; column < to; column += vector) {
        const at = first + column * floatBytes;
        machine.remember(gates.address + at, values.address + at, values.rows, down ? bytes : -bytes);
      }
    },
    keepForest(trees) {
      const forest = { address: end, end: end + trees.byteLength };
      reserve(forest.end);
      new Int32Array(memory.buffer, end, trees.length).set(trees);
      end = Math.ceil(forest.end / alignment) * alignment;
      used = end;
      return forest;
    },
    makeSheet(signs, verdicts) {
      const address = end;
      const left = address + verdicts * rowsAtOnce * doubleBytes;
      const first = left + rowsAtOnce * floatBytes;
      reserve(first + signs * rowsAtOnce * floatBytes);
      return {
        address,
        left,
        signs: new Float32Array(memory.buffer, first, signs * rowsAtOnce),
        sums: new Float64Array(memory.buffer, address, verdicts * rowsAtOnce),
      };
    },
    addLeaves(forest, { address, left, signs, sums }) {
      sums.fill(0);
      machine.addLeaves(forest.address, forest.end, signs.byteOffset, left, address, left);
    },
  };
}
