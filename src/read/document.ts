export const sourceTypes = ['html', 'markdown', 'text'] as const;

/** What a document was read as. */
export type SourceType = (typeof sourceTypes)[number];

/** `[start, end)` in UTF-16 units of the decoded input. */
export type Span = readonly [start: number, end: number];

/** A link inside a block; `start` and `end` count UTF-16 units of the block's `text`. */
export interface Link {
  start: number;
  end: number;
  /** As written in the source, not yet resolved. */
  href: string;
}

/** An inline element inside a block; `start` and `end` count UTF-16 units of the block's `text`. */
export interface Inline {
  start: number;
  end: number;
  /** Its name, lower case; of a link its `rel`, where it has one. */
  tag: string;
  /** Words of its class and the like, as in `Place`. */
  words: readonly string[];
}

/** What a block is by its markup or its look; what it is in the article is its role. */
export type BlockForm =
  /** Text that no other form holds: a line, a `<div>`. */
  | 'line'
  /** A `<p>`, a paragraph of Markdown, lines of a text that make one. */
  | 'paragraph'
  /** `<h1>` to `<h6>`, a heading of Markdown. */
  | 'heading'
  /** An item of a list, a description of a `<dl>`. */
  | 'item'
  /** Text in a `<blockquote>`, or behind the `>` of Markdown. */
  | 'quote'
  /** A row of a table, a line of a text that looks like one. */
  | 'row'
  /** A `<figcaption>`, a `<caption>`, the title of a picture in Markdown. */
  | 'caption'
  /** A line of a `<pre>`, or of code in Markdown. */
  | 'code'
  /** A term of a `<dl>`. */
  | 'term';

/**
 * An element around a block, as a linked list towards the root. Blocks of the same element share the object.
 * Plain text has none.
 */
export interface Place {
  /** Its name, lower case; empty for the page itself. */
  tag: string;
  /** Words of the class and id attributes and of `role`, `itemprop`, `data-testid` and the like, lower case, split at case and punctuation. */
  words: readonly string[];
  /** The element around it; null for the outermost. */
  parent: Place | null;
  /** Number of elements above. */
  depth: number;
}

/** A run of text that the reader took for one line or paragraph, and what the source knows of it. */
export interface Block {
  /** Entities decoded, white space folded to single blanks; table cells are joined by a tab. Never empty. */
  text: string;
  /** Where it begins in `Document.text`, in UTF-16 units as `slice` counts (the Article counts code points). Blocks do not overlap and stand in order. */
  start: number;
  /** Where it ends, exclusive, in the same units. */
  end: number;
  /** What it is by its markup, or its look. */
  form: BlockForm;
  /** 1 to 6 for headings, else 0. */
  level: number;
  /** For list items: whether the list is numbered, the position in it from 1, and its length; null elsewhere. */
  list: { ordered: boolean; position: number; length: number } | null;
  /** The innermost element that holds the whole block; null in plain text. */
  place: Place | null;
  /** In the order of the text. */
  links: readonly Link[];
  /** UTF-16 units of `text` that stand in bold or emphasis. */
  strong: number;
  /** Address of the picture that the markup ties to the block (figure, or the image above it); as written. */
  image: string | null;
  /** `datetime` of a `<time>` inside the block; as written. */
  time: string | null;
  /** Blank lines (text, Markdown) before the block; 0 in HTML. */
  gap: number;
  /** Stands where only one line break inside the same paragraph parts the block from the one before. */
  continues?: true;
  /** The inline elements inside the block, where there are any. */
  inner?: readonly Inline[];
}

/** Where a fact of the metadata stands. */
export type FactSource = 'meta' | 'json-ld' | 'microdata' | 'time' | 'title' | 'link' | 'html' | 'front-matter';

/** One thing the metadata says. */
export interface Fact {
  /** As written, but for white space around it and mended letters. */
  value: string;
  /** What it was found in. */
  from: FactSource;
  /** Name of the meta tag or itemprop, or path inside the JSON-LD (`$.author[0].name`). */
  path: string;
  /** Span of the element or script that holds it. */
  span: Span;
}

/** What the head, the JSON-LD and the attributes say; each list in page order, unresolved and unreconciled. */
export interface Metadata {
  /** og:title, twitter:title, JSON-LD headline, itemprop=headline, front matter `title`. */
  titles: readonly Fact[];
  /** The `<title>` element. */
  pageTitle: Fact | null;
  /** description, og:description, JSON-LD description. */
  descriptions: readonly Fact[];
  /** Names as they are given, several in one value too. */
  authors: readonly Fact[];
  /** Times of publication, as written. */
  published: readonly Fact[];
  /** Times of the last change, as written. */
  modified: readonly Fact[];
  /** Addresses of the page: canonical, og:url, JSON-LD url. */
  urls: readonly Fact[];
  /** Names of the site. */
  sites: readonly Fact[];
  /** Addresses of lead pictures. */
  images: readonly Fact[];
  /** What stands for pictures where they are not seen: `alt`. */
  pictureTexts: readonly Fact[];
  /** Sections that the page says it stands in. */
  sections: readonly Fact[];
  /** Keywords and topics. */
  tags: readonly Fact[];
  /** Language tags: `html lang`, content-language, og:locale, JSON-LD inLanguage. */
  languages: readonly Fact[];
  /** og:type and JSON-LD @type of the page's main things. */
  types: readonly Fact[];
  /** JSON-LD `articleBody`, when one stands there. */
  articleBodies: readonly Fact[];
  /** JSON-LD `isAccessibleForFree` false, `article:content_tier` and the like. */
  paywall: readonly Fact[];
}

/** Something noticed while reading; becomes a warning of the Article. */
export interface Notice {
  /** Name of the warning. */
  code:
    | 'mojibake-mended'
    | 'bad-bytes-replaced'
    | 'body-from-json-ld'
    | 'body-from-state'
    | 'body-from-noscript'
    | 'too-deep'
    | 'json-ld-unread';
  /** What was noticed, for people. */
  message: string;
}

/** A page that has been read: its blocks in order, its metadata, and what was noticed on the way. */
export interface Document {
  /** What it was read as. */
  type: SourceType;
  /** The decoded input without its BOM, before any mending: what spans count in. */
  text: string;
  /** WHATWG name of the charset, lower case. */
  encoding: string;
  /** Hex SHA-256 of the bytes (of a string: of its UTF-8). */
  digest: string;
  /** In page order. */
  blocks: readonly Block[];
  /** What the page says of itself. */
  metadata: Metadata;
  /** What was noticed on the way. */
  notices: readonly Notice[];
}

export const noMetadata: Metadata = {
  titles: [],
  pageTitle: null,
  descriptions: [],
  authors: [],
  published: [],
  modified: [],
  urls: [],
  sites: [],
  images: [],
  pictureTexts: [],
  sections: [],
  tags: [],
  languages: [],
  types: [],
  articleBodies: [],
  paywall: [],
};
