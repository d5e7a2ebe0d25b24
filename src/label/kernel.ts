import { product } from '../generated/product.ts';

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

/** The machine that multiplies: its memory holds the weights of one model, and behind them the page it works on. */
export interface Kernel {
  /** Puts weights into memory for good. */
  keep(values: Float32Array, rows: number): Weights;
  /** Weights that were kept: a view, which holds until room for another page is made. */
  kept(weights: Weights): Float32Array;
  /** Makes room for a page, in numbers; what the page before had there is gone. */
  makeRoom(numbers: number): void;
  /** A matrix of zeros in the room that was made. */
  matrix(rows: number, width: number): Matrix;
  /** Adds the rows of a source times weights to the rows of a target. `firstRow` of the weights meets the first column. */
  addProduct(target: Matrix, source: Matrix, weights: Weights, firstRow?: number): void;
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
    width: number,
  ): void;
}

const pageBytes = 0x10000;
const floatBytes = 4;
const lanes = 16;

/** Columns that a matrix of so many columns takes: the kernel works on sixteen at once. */
export const columnsFor = (width: number): number => Math.ceil(width / lanes) * lanes;

let compiled: WebAssembly.Module | null = null;

/** A kernel with empty memory. */
export function makeKernel(): Kernel {
  compiled ??= new WebAssembly.Module(product);
  const { memory, addProduct } = new WebAssembly.Instance(compiled).exports as unknown as Exports;
  let end = 0;
  let used = 0;
  const reserve = (bytes: number): void => {
    const missing = bytes - memory.buffer.byteLength;
    if (missing > 0) memory.grow(Math.ceil(missing / pageBytes));
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
      const address = used;
      used += rows * width * floatBytes;
      const values = new Float32Array(memory.buffer, address, rows * width);
      values.fill(0);
      return { rows, width, address, values };
    },
    addProduct(target, source, weights, firstRow = 0) {
      const size = Math.min(source.width, weights.rows - firstRow);
      const from = weights.address + firstRow * weights.width * floatBytes;
      if (source.rows > 0)
        addProduct(source.address, source.width * floatBytes, source.rows, size, from, target.address, target.width);
    },
  };
}
