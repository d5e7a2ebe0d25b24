import { z } from 'zod';

/**
 * The Article, schema `recorte/1`: the one definition from which the TypeScript type, the run-time validation and the
 * published JSON Schema follow. Lists of kinds, body types and warning codes may grow; readers ignore what they do not know.
 */

const text = z.string().describe('Text as printed, white space folded.');
const confidence = z.number().min(0).max(1).describe('How sure it is, from 0 to 1.');
const url = z.string();

export const kinds = ['news', 'opinion', 'interview', 'liveblog', 'list', 'blog', 'other', 'not-article'] as const;
export const bodyTypes = [
  'paragraph',
  'subhead',
  'list-item',
  'quote',
  'question',
  'answer',
  'table-row',
  'entry',
  'code',
  'footnote',
] as const;
export const warningCodes = [
  'empty-input',
  'no-body',
  'headline-from-deck',
  'no-headline',
  'date-conflict',
  'weekday-conflict',
  'truncated',
  'several-articles',
  'mojibake-mended',
  'bad-bytes-replaced',
  'body-from-json-ld',
  'body-from-state',
  'body-from-noscript',
  'too-deep',
  'json-ld-unread',
] as const;

const link = z.object({
  start: z.int().describe('First character of the link in `text`, in Unicode code points.'),
  end: z.int().describe('End of the link in `text`, exclusive, in Unicode code points.'),
  url: url.describe('Where the link leads, resolved against the page’s URL.'),
});

export const bodyItemSchema = z
  .object({
    type: z.enum(bodyTypes).describe('What the item is.'),
    text: text.describe(
      'The item as printed: number, speaker or time on the same line included, table cells joined by a tab.',
    ),
    level: z.int().optional().describe('Heading level of a subhead, 1 to 6.'),
    ordered: z.boolean().optional().describe('Whether a list item is numbered.'),
    speaker: z.string().optional().describe('Who speaks, in a question, an answer or a quote.'),
    time: z.string().optional().describe('Time stamp of a live-blog entry, as printed.'),
    links: z.array(link).optional().describe('Links inside the text.'),
  })
  .describe('One item of the story: a paragraph, a subhead, an item of a list.');

export const captionSchema = z
  .object({
    text: text
      .nullable()
      .describe(
        'The caption without its credit. Where a credit stands alone, what kind of picture it says (“Ilustración: …”), else null.',
      ),
    credit: z.string().nullable().describe('Who made or supplied the picture.'),
    image: url.nullable().describe('URL of the picture, where the page ties one to the caption.'),
    confidence,
  })
  .describe('A picture caption, or a credit that stands alone.');

export const relatedSchema = z
  .object({
    text: text.describe('Title of the other story.'),
    url: url.nullable().describe('Its address, where the source has one.'),
    cue: z.string().nullable().describe('The words that offer it, as printed (“Te puede interesar:”).'),
    confidence,
  })
  .describe('Another story that the page offers beside this one.');

export const trendingSchema = z
  .object({
    rank: z.int().nullable().describe('The printed rank; null where none is printed.'),
    text: text.describe('Title of the story.'),
    url: url.nullable().describe('Its address, where the source has one.'),
    list: z.string().nullable().describe('The printed heading of its list (“Lo más leído”).'),
    confidence,
  })
  .describe('A story in a most-read list.');

export const warningSchema = z
  .object({
    code: z.enum(warningCodes).describe('Name of the warning, stable between releases.'),
    message: z.string().describe('What was noticed, for people.'),
  })
  .describe('Something a reader of the Article should know.');

export const evidenceSchema = z
  .object({
    kind: z.string().describe('Where the value was found: line, meta, json-ld, microdata, time, title, link or url.'),
    path: z.string().optional().describe('Name of the meta tag or path inside the JSON-LD.'),
    spans: z
      .array(z.tuple([z.int(), z.int()]))
      .describe('Spans [start, end) in Unicode code points of the decoded input, before any mending.'),
  })
  .describe('Where a value was found.');

export const articleSchema = z
  .object({
    schema: z.literal('recorte/1').describe('Name and version of this schema.'),
    generator: z
      .object({
        version: z.string().describe('Version of recorte.'),
        model: z.string().describe('Hash of the labeller’s weights.'),
      })
      .describe('What made this Article.'),
    id: z.string().describe('The given id, else the archive record’s, else the first 16 hex digits of the digest.'),
    kind: z.enum(kinds).describe('What the page is.'),
    url: url.nullable().describe('Canonical or given address of the page.'),
    site: z.string().nullable().describe('Name of the site.'),
    image: url.nullable().describe('Address of the lead picture.'),
    source: z
      .object({
        name: z.string().nullable().describe('Name of the input; `-` is standard input.'),
        type: z.enum(['html', 'markdown', 'text']).describe('What the input was read as.'),
        encoding: z
          .string()
          .describe('Charset the bytes were decoded with, lower case: as the WHATWG names it, else as it was given.'),
        member: z.string().nullable().describe('Name of the member, in an archive.'),
        offset: z.int().nullable().describe('Offset of the record in bytes, in an archive.'),
        line: z.int().nullable().describe('Line of the record from 1, in NDJSON.'),
        digest: z.string().describe('`sha256:` and the hex digest of the document’s bytes.'),
        fetched: z.string().nullable().describe('When the page was fetched, ISO 8601, where the input says.'),
      })
      .describe('Where the page came from.'),
    language: z
      .object({
        code: z.string().describe('ISO 639-1 where there is one, else 639-3; `und` when unsure.'),
        iso6393: z.string().describe('ISO 639-3.'),
        confidence,
      })
      .describe('Language of the body.'),
    headline: text.nullable().describe('The article’s own title.'),
    headlineFrom: z.enum(['heading', 'metadata', 'first-line']).nullable().describe('Where the headline was found.'),
    kicker: text.nullable().describe('Label above the headline (volanta, antetítulo, section).'),
    deck: text.nullable().describe('Standfirst (bajada, copete); several lines are joined by a line break.'),
    byline: z
      .object({
        text: text.nullable().describe('The byline as printed.'),
        authors: z.array(z.string()).describe('The people and organisations it credits.'),
      })
      .describe('Who wrote it.'),
    date: z
      .object({
        text: text.nullable().describe('The date as printed.'),
        published: z
          .string()
          .nullable()
          .describe('ISO 8601, local as printed, an offset only where the source states one.'),
        modified: z.string().nullable().describe('Last update, in the same form.'),
        day: z.string().nullable().describe('The first ten characters of `published`.'),
        utc: z.string().nullable().describe('`published` in UTC; null unless the offset is known.'),
      })
      .describe('When it was published.'),
    body: z.array(bodyItemSchema).describe('The story, in page order.'),
    text: z.string().describe('Every body item’s `text`, joined by a blank line.'),
    captions: z.array(captionSchema).describe('Picture captions, each once.'),
    related: z.array(relatedSchema).describe('Other stories offered inside or right after this one, each once.'),
    trending: z.array(trendingSchema).describe('Most-read lists, each story once a list.'),
    tags: z.array(z.string()).describe('Topics as printed.'),
    confidence: z
      .object({
        kind: confidence.nullable(),
        headline: confidence.nullable(),
        deck: confidence.nullable(),
        byline: confidence.nullable(),
        date: confidence.nullable(),
        body: confidence.nullable(),
        language: confidence.nullable(),
      })
      .describe('How sure the fields are; null where the field is.'),
    fingerprint: z
      .string()
      .describe('First 16 hex digits of the SHA-256 of the body’s letters and digits in lower case.'),
    simhash: z
      .string()
      .describe('64-bit simhash, in hex, of the body’s 4-word shingles (4 characters where there are no spaces).'),
    warnings: z.array(warningSchema).describe('What a reader should know.'),
    provenance: z
      .record(z.string(), z.array(evidenceSchema))
      .optional()
      .describe('JSON Pointer of a value → where it was found. Only when asked for.'),
  })
  .describe('One article, cut out of one document.');
