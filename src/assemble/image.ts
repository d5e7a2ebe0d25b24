import type { Caption } from '../generated/article.ts';
import type { Metadata } from '../read/document.ts';
import { storyPicture } from './page/picture.ts';
import { type Evidence, fromFact, nothing, type Traced } from './page/traced.ts';

/**
 * The lead picture that the metadata names, else the first one of the story with a caption; placeholders and logos are none.
 * @param captions the story's captions in page order, with their evidence
 */
export function leadImage(
  { images }: Metadata,
  base: string | null,
  captions: { value: readonly Caption[]; evidence: readonly Evidence[][] },
): Traced<string | null> {
  for (const fact of images) {
    const address = storyPicture(fact.value, base);
    if (address) return { value: address, confidence: null, evidence: [fromFact(fact)] };
  }
  const first = captions.value.findIndex(({ image }) => image !== null);
  return first < 0
    ? nothing(null)
    : { value: captions.value[first]?.image ?? null, confidence: null, evidence: captions.evidence[first] ?? [] };
}
