/**
 * What one document may have at most. What is over is refused with `too-large`; elements below `depth` are read as if they were
 * not nested, and a JSON-LD script over its limits is not read, both with a warning.
 */
export interface Limits {
  /** Characters of a text or of Markdown. */
  text: number;
  /** Lines of a text that show something, blocks of a page. */
  lines: number;
  /** Characters of one line or block. */
  line: number;
  /** Tags and comments of a page, those inside of scripts included. */
  tags: number;
  /** Attributes of one element. */
  attributes: number;
  /** Elements in elements, up to 1,500. */
  depth: number;
  /** Characters of one JSON-LD script. */
  'json-ld': number;
  /** Brackets in brackets of one JSON-LD script, up to 1,500. */
  'json-ld-depth': number;
}

/**
 * The limits that hold where `limits` says nothing else. Of 2,667 pages of 500 sites the largest has 21,646 tags and some 4,000
 * blocks; within these limits the worst document takes seconds and some 300 MB: see docs/trust.md.
 * @example
 * ```ts
 * import { readFileSync } from 'node:fs';
 * import { extract, usualLimits } from 'recorte';
 *
 * const limits = { lines: 2 * usualLimits.lines, depth: 100 };
 * console.log(extract(readFileSync('nota.html'), { limits }).body.length);
 * ```
 */
export const usualLimits: Limits = {
  text: 5_000_000,
  lines: 20_000,
  line: 1_000_000,
  tags: 500_000,
  attributes: 10_000,
  depth: 512,
  'json-ld': 4_000_000,
  'json-ld-depth': 100,
};

/** The walk through a page goes as deep as its elements: deeper than this it would need more stack than Node gives. */
export const highestLimits: Readonly<Partial<Limits>> = { depth: 1500, 'json-ld-depth': 1500 };

export const withUsual = (limits: Partial<Limits> = {}): Limits => ({ ...usualLimits, ...limits });

const what: Readonly<Record<keyof Limits, string>> = {
  text: 'characters of text',
  lines: 'lines',
  line: 'characters in one line',
  tags: 'tags',
  attributes: 'attributes in one tag',
  depth: 'elements in elements',
  'json-ld': 'characters in one JSON-LD script',
  'json-ld-depth': 'brackets in brackets in one JSON-LD script',
};

/** `more than 20,000 lines` */
export const moreThan = (limits: Limits, name: keyof Limits): string =>
  `more than ${limits[name].toLocaleString('en-US')} ${what[name]}`;

/** What to do where a limit is in the way. */
export const raise = (name: string): string =>
  `Split it, or raise the limit by --limit ${name}=N (in a program: limits)`;
