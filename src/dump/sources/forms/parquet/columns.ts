import { type FileMetaData, parquetSchema } from 'hyparquet';
import { documentNames, usualNames } from '../../../records/names.ts';
import { fixedFields } from '../../../records/record.ts';
import type { SourceOptions } from '../../source.ts';

/** The columns that say something about a document; those of structs and lists say nothing that a record could. */
export function columnsOf(metadata: FileMetaData, options: SourceOptions): string[] {
  const names = parquetSchema(metadata)
    .children.filter(({ children, element }) => children.length === 0 && element.repetition_type !== 'REPEATED')
    .map(({ element }) => element.name);
  const { htmlField, textField, urlField, idField, fetchedField } = options;
  const given = [htmlField, textField, urlField, idField, fetchedField];
  const usual = [
    ...documentNames(names),
    ...(['urlField', 'idField', 'fetchedField'] as const).flatMap((field) => usualNames(names, field)),
    ...fixedFields,
  ];
  return names.filter((name) => given.includes(name) || usual.includes(name));
}
