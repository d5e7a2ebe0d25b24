import { type Article, assemble, type ExtractOptions, type LabelledBlock, type Role, read } from '../../src/index.ts';

/** Assembles an input whose blocks are given their roles in order, all as sure; the last role holds for the rest. */
export function cut(input: string, roles: readonly Role[], options: ExtractOptions = {}, confidence = 0.9): Article {
  const document = read(input, options);
  const labelled = document.blocks.map(
    (block, i): LabelledBlock => ({ ...block, role: (roles[i] ?? roles.at(-1)) as Role, confidence }),
  );
  return assemble(document, labelled, { lang: 'es', ...options });
}
