import { isInitials, shapeOf } from '../../../names/shape.ts';
import type { Fact, FactSource } from '../../../read/document.ts';
import { eastAsianCredit } from '../credit/east-asian/index.ts';
import { prefixAt } from '../credit/prefix.ts';
import { isAgency } from '../names/agencies.ts';
import { namesIn } from '../names/index.ts';
import type { NameContext } from '../names/judge.ts';
import { nameKey } from '../names/key.ts';
import { isSite } from '../names/site.ts';
import { trim } from '../names/trim.ts';

/** A name of the metadata with the fact that gives it. */
export interface KnownName {
  name: string;
  fact: Fact;
}

/** What stands in author fields and is no name: addresses, reading times, accounts of the software, templates. */
const noName =
  /\/\/|(?:^|\s)admin$|www\.|^[/@#]|^\d+\s|[<>{}=]|@|\[at\]|\.(?:com|net|org)\/|^(?:admin|administrator|webmaster|root|user|author|editor|default|unknown|anonymous|null|undefined|n\/a|none|test|no author)$|^[a-z]+(?:\.[a-z]+){2,}$/i;

const sources: readonly FactSource[] = ['json-ld', 'meta', 'front-matter', 'microdata'];

/** The object in the JSON-LD that a fact speaks of: its script and the path in it, `$.author[1].name` → `$`. */
const ownerOf = ({ path, span }: Fact): string =>
  `${span[0]}${path.replace(/\.(?:author|creator|contributor|publisher)\b.*/s, '')}`;

function plainText(value: string): string {
  const text = value
    .slice(0, 300)
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&(?:#0?39|apos|#8217);/g, "'");
  const [first = '', ...more] = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/\s[|–—-]\s/);
  return more.length > 0 && shapeOf(first).person ? first : [first, ...more].join(' - ');
}

function namesOf(fact: Fact, context: NameContext, language: string | null): KnownName[] {
  const value = plainText(fact.value);
  if (value === '' || noName.test(value)) return [];
  const asian = eastAsianCredit(value, language, context.lexicons);
  if (asian && asian.kind !== 'other') return asian.names.map((name) => ({ name, fact }));
  const prefix = prefixAt(value, context.lexicons);
  if (prefix?.kind === 'other') return [];
  const rest = prefix?.kind === 'author' ? value.slice(prefix.end) : value;
  const names = namesIn(rest, true, { ...context, known: [] });
  return (names.length > 0 ? names.map(({ name }) => name) : [trim(rest)])
    .filter(Boolean)
    .map((name) => ({ name, fact }));
}

/** Facts that are read: pages with more list the authors of comments and teasers. */
const mostFacts = 60;

/** What the metadata says of the authors. */
export interface NamedByFacts {
  /** Every name, from every source, each once: for recognising what is printed. */
  known: readonly KnownName[];
  /**
   * The authors by the metadata alone: those of the best source that names somebody other than the site, and in the JSON-LD those of
   * its first object that has any.
   */
  stated: readonly KnownName[];
}

export function namedByFacts(facts: readonly Fact[], context: NameContext, language: string | null): NamedByFacts {
  const names = facts.slice(0, mostFacts).flatMap((fact) => namesOf(fact, context, language));
  return { known: eachOnce(names), stated: statedAuthors(names, context) };
}

function eachOnce(names: readonly KnownName[]): KnownName[] {
  const seen = new Set<string>();
  return names.filter(({ name }) => {
    const key = nameKey(name);
    return key !== '' && (isAgency(name) || !isInitials(name)) && !seen.has(key) && seen.add(key);
  });
}

function statedAuthors(all: readonly KnownName[], context: NameContext): KnownName[] {
  for (const source of sources) {
    const names = eachOnce(all.filter(({ fact }) => fact.from === source)).filter(
      ({ name }) => !isSite(name, context.site),
    );
    const first = names[0];
    if (!first) continue;
    if (source === 'json-ld') return names.filter(({ fact }) => ownerOf(fact) === ownerOf(first.fact));
    // The microdata of teasers and comments follow those of the article.
    return source === 'microdata' ? names.filter(({ fact }) => fact === first.fact) : names;
  }
  return [];
}
