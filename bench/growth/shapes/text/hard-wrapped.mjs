import { fill, sentence } from '../../fill.mjs';

/** @param {number} size */
export default (size) =>
  fill(
    size,
    (i) => `${`${sentence(i)} ${sentence(i + 1)}`.replace(/(.{50,66}) /g, '$1\n')}\n${i % 4 === 3 ? '\n' : ''}`,
  );
