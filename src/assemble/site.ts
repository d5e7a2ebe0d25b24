import type { Metadata } from '../read/document.ts';
import { fromFact, nothing, type Traced } from './page/traced.ts';

/** The site's name as its metadata gives it; an address only where it gives nothing else. */
export function siteName({ sites }: Metadata): Traced<string | null> {
  const usable = sites.filter(({ value }) => !/^https?:/.test(value));
  const names = usable.some(({ value }) => !isHost(value)) ? usable.filter(({ value }) => !isHost(value)) : usable;
  const fact =
    names.find(({ from, path }) => from === 'meta' && /site_name/.test(path)) ??
    names.find(({ from }) => from === 'front-matter') ??
    names[0];
  return fact
    ? { value: fold(fact.value).replace(/\/$/, ''), confidence: null, evidence: [fromFact(fact)] }
    : nothing(null);
}

/** "www.elfaro.example", "elfaro.example/": an address where the name should stand; many names end in a domain. */
const isHost = (value: string): boolean => /^www\.\S+$|^\S+\.[a-z]{2,}\/$/i.test(value.trim());

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
