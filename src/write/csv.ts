import type { Column } from './table/columns.ts';
export const csvHeader = (columns: readonly Column[], _o: { safe?: boolean }): string =>
  `${columns.map(({ name }) => name).join()}\n`;
export const csvRow = (columns: readonly Column[], value: object, _o: { safe?: boolean }): string =>
  `${columns.map(({ name }) => JSON.stringify((value as Record<string, unknown>)[name])).join()}\n`;
