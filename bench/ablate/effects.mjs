/**
 * What train/learn.py measures of one form of the held-out pages: `bodyPerPage` (F1 by characters), and F1 by role.
 * @typedef {Record<string, number>} FormMeasures
 */

/** @typedef {Record<string, FormMeasures>} Measures by form */

const columns = ['html', 'text-blocks'].flatMap((form) =>
  ['bodyPerPage', 'caption', 'related', 'trending'].map((measure) => ({ form, measure })),
);

/** @param {readonly string[]} cells */
const row = (cells) => `| ${cells.join(' | ')} |`;

/** Head of the Markdown table: what is left out, then each measure of each form. */
export const tableHead = [
  row(['left out', ...columns.map(({ form, measure }) => `${form} ${measure === 'bodyPerPage' ? 'body' : measure}`)]),
  row(['---', ...columns.map(() => '---:')]),
].join('\n');

/**
 * A row of the table.
 * @param {string} leftOut
 * @param {Measures} measures
 * @param {Measures} [full] what the row is compared to: its cells then hold differences, below zero where leaving out does harm
 * @returns {string}
 */
export function tableRow(leftOut, measures, full) {
  const cells = columns.map(({ form, measure }) => {
    const value = measures[form]?.[measure] ?? null;
    if (!full) return value === null ? '–' : value.toFixed(3);
    const usual = full[form]?.[measure] ?? null;
    return value === null || usual === null ? '–' : signed(value - usual);
  });
  return row([leftOut, ...cells]);
}

/** @param {number} difference */
function signed(difference) {
  const rounded = Math.abs(difference).toFixed(3);
  if (Number(rounded) === 0) return rounded;
  return `${difference < 0 ? '−' : '+'}${rounded}`;
}
