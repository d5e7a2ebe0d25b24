import { page } from '../recorte.ts';

/** A dump of NDJSON with `count` documents that differ; every `badEvery`th line is no JSON. */
export function dump(count: number, { badEvery = 0, paragraphs = 2 } = {}): string {
  const lines = Array.from({ length: count }, (_, index) => {
    if (badEvery > 0 && (index + 1) % badEvery === 0) return '{"id": broken';
    const text = `${page}\n${`Párrafo de la nota número ${index}: el muelle sigue cerrado hasta nuevo aviso de la capitanía.\n\n`.repeat(paragraphs)}`;
    return JSON.stringify({ id: `n${index}`, text });
  });
  return `${lines.join('\n')}\n`;
}
