import { arrays, firstCode, header, zero } from '../generated/compact-weights.ts';
import { type Model, readModel } from '../label/model.ts';

let shipped: Model | null = null;

/** The weights that come with the browser build, read once. They are those of the package, rounded: their hash is another. */
export function compactModel(): Model {
  shipped ??= readModel(expanded());
  return shipped;
}

/** The weights as a file of them: see `build/compact-weights.mjs`. */
function expanded(): Uint8Array {
  const head = new TextEncoder().encode(header);
  const lengths = arrays.map(({ numbers, steps }) => steps.length || numbers.length);
  const bytes = new Uint8Array(8 + head.length + 4 * lengths.reduce((sum, length) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('RCRT'));
  view.setUint32(4, head.length, true);
  bytes.set(head, 8);
  let at = 8 + head.length;
  for (const { numbers, steps } of arrays) {
    const length = steps.length || numbers.length;
    for (let i = 0; i < length; i++, at += 4) {
      const number = numbers[i % numbers.length] ?? 0;
      view.setFloat32(at, steps ? number * (steps.charCodeAt(i) - firstCode - zero) : number, true);
    }
  }
  return bytes;
}
