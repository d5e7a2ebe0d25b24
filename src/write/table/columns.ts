import type { Fields } from '../fields.ts';
export interface Column {
  name: string;
}
export const articleColumns = (_fields?: Fields): Column[] => [{ name: 'id' }, { name: 'headline' }];
export const lineColumns: Column[] = [{ name: 'id' }, { name: 'text' }];
