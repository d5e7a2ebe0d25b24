import type { SourceType } from './read/document.ts';
import type { Limits } from './read/limits.ts';

/** Everything that can be said about one document besides its content. */
export interface ExtractOptions {
  /** The Article's `id`; default: the first 16 hex digits of the digest. */
  id?: string | undefined;
  /** The input's name, for `source.name` and errors. */
  name?: string | undefined;
  /** The page's address: base of relative links, evidence for date and site. */
  url?: string | undefined;
  /** Read as this instead of telling by content. */
  type?: SourceType | undefined;
  /** Charset of the bytes, whatever they declare. */
  encoding?: string | undefined;
  /** HTTP Content-Type of the bytes; its charset counts before the document's own declaration. */
  contentType?: string | undefined;
  /** Language (BCP 47) to label by instead of telling it from the text. */
  lang?: string | undefined;
  /** ISO 8601; what relative dates are counted from when the document has no `fetched`. */
  now?: string | undefined;
  /** ISO 8601; when the document was fetched. */
  fetched?: string | undefined;
  /** Whether a lost headline may be guessed from the first line; default true. */
  headlineGuess?: boolean | undefined;
  /** Whether to say where each value was found; default false. */
  provenance?: boolean | undefined;
  /** Whether body items say where the links in them lead; default false. */
  links?: boolean | undefined;
  /** What a document may have at most, where it is not the usual. */
  limits?: Partial<Limits> | undefined;
  /** Line of the record in the input (NDJSON), from 1, for `source.line` and errors. */
  line?: number | undefined;
  /** Archive member, for `source.member`. */
  member?: string | undefined;
  /** Offset of the record in bytes, for `source.offset`. */
  offset?: number | undefined;
}

/** What an extractor is made with: options for every document, and weights. */
export interface ExtractorOptions extends Omit<ExtractOptions, 'id' | 'name' | 'line' | 'member' | 'offset'> {
  /** Weights of the labeller (the bytes of a file that training wrote) instead of the built-in ones. */
  model?: Uint8Array | undefined;
}
