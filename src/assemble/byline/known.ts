import type { Fact, FactSource } from '../../read/document.ts';
import { nameKey } from './name-key.ts';
import type { NameContext } from './names.ts';
import { namesIn, trim } from './names.ts';
import { prefixAt } from './prefix.ts';

/** A name of the metadata with the fact that gives it. */
export interface KnownName {
  name: string;
  fact: Fact;
}

/** What stands in author fields and is no name: addresses, reading times, accounts of the software, templates. */
const noName = /^(?:https?:|www\.|\/|@|#)|^\d+\s|[<>{}=]|@|\[at\]|^(?:admin|administrator|webmaster|root|user|author|editor|default|unknown|anonymous|null|undefined|n\/a|none|test)$|^[a-z]+(?:\.[a-z]+){2,}$/i;

const sources: readonly FactSource[] = ['json-ld', 'meta', 'front-matter', 'microdata'];

/** The object in the JSON-LD that a fact speaks of: `$.author[1].name` → `$`. */
const ownerOf = ({ path }: Fact): string => path.replace(/\.(?:author|creator|contributor|publisher)\b.*$/, '');

function namesOf(fact: Fact, context: NameContext): KnownName[] {
  const value = fact.value.replace(/<[^>]{0,200}>/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 300);
  if (value === '' || noName.test(value)) return [];
  const prefix = prefixAt(value, context.lexicons);
  const rest = prefix && prefix.kind === 'author' ? value.slice(prefix.end) : value;
  const names = namesIn(rest, true, { ...context, known: [] });
  return (names.length > 0 ? names.map(({ name }) => name) : [trim(rest)]).filter(Boolean).map((name) => ({ name, fact }));
}

/** Every name the metadata gives, from every source, each once: for recognising what is printed. */
export function knownNames(facts: readonly Fact[], context: NameContext): KnownName[] {
  const seen = new Set<string>();
  return facts.flatMap((fact) => namesOf(fact, context)).filter(({ name }) => {
    const key = nameKey(name);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}

/** More microdata authors than this are those of comments and teasers. */
const mostMicrodata = 3;

/**
 * The authors by the metadata alone: those of the best source that names somebody other than the site, and in the JSON-LD those of
 * its first object that has any.
 */
export function statedAuthors(facts: readonly Fact[], context: NameContext): KnownName[] {
  for (const source of sources) {
    const names = knownNames(facts.filter(({ from }) => from === source), context).filter(({ name }) => !context.site.has(nameKey(name)));
    const first = names[0];
    if (!first) continue;
    if (source === 'json-ld') return names.filter(({ fact }) => ownerOf(fact) === ownerOf(first.fact));
    return source === 'microdata' && names.length > mostMicrodata ? [first] : names;
  }
  return [];
}
