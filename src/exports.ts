// What the library has besides what it is made with where it runs: the same for Node and for browsers.

export { type ErrorCode, RecorteError } from './errors.ts';
export type { ExtractOptions, ExtractorOptions } from './extract-options.ts';
export type { Extractor, Input, Outcome } from './extractor.ts';
export type * from './generated/article.ts';
export { type LabelledBlock, type Role, roles } from './label/role.ts';
export type {
  Block,
  BlockForm,
  Document,
  Fact,
  FactSource,
  Inline,
  Link,
  Metadata,
  Notice,
  Place,
  SourceType,
  Span,
} from './read/document.ts';
export { type Limits, usualLimits } from './read/limits.ts';
