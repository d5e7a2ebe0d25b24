// What the library has besides what it is made with where it runs: the same for Node and for browsers.

export { type ErrorCode, RecorteError } from './errors.ts';
export type { ExtractOptions } from './extract-options.ts';
export type { Extractor, ExtractorOptions, Input, Outcome } from './extractor.ts';
export type * from './generated/article.ts';
export { type LabelledBlock, type Role, roles } from './label/role.ts';
export type { Block, Document, Metadata, SourceType } from './read/document.ts';
export { type Limits, usualLimits } from './read/limits.ts';
