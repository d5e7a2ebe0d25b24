import { ownArticle } from '../../assemble/headline/own-article.ts';
import type { Engine } from '../../engine.ts';
import { explainedRows, featuresOf, type RowChoice } from '../../explain/rows.ts';
import { paintFor } from '../../explain/terminal/paint.ts';
import { terminalView } from '../../explain/terminal/view.ts';
import { whyOf } from '../../explain/why/why.ts';
import type { ExtractOptions } from '../../extract-options.ts';
import { documentId } from '../../read/document-id.ts';
import { jsonText } from '../../write/json-text.ts';
import { inColor } from '../color.ts';
import type { Values } from '../flags/options.ts';
import { inputName } from '../input/inputs.ts';
import { columnsOf } from '../output/columns.ts';

/** Makes a function: what is printed for one document. */
export function printed(
  engine: Engine,
  choice: RowChoice,
  flags: Values<'why' | 'json' | 'color'>,
  common: ExtractOptions,
): (bytes: Uint8Array, name: string) => Promise<string> {
  return async (bytes, name) => {
    const options = { ...common, name };
    const judged = await engine.label(bytes, options);
    const rows = explainedRows(judged, choice, common, flags.why ? whyOf(judged, engine.model) : undefined);
    if (flags.json) {
      const id = documentId(judged.document);
      return rows.map((row) => `${jsonText({ id, ...row, features: featuresOf(judged, row.n - 1) })}\n`).join('');
    }
    const { kind, language, warnings, url } = engine.assemble(judged, options);
    const heading = {
      name: inputName(name),
      about: [judged.document.type, language.code, kind],
      lines: judged.blocks.length,
      warnings,
      end: ownArticle({ ...judged, url: options.url ?? url }).end,
    };
    return terminalView(heading, rows, {
      columns: columnsOf(),
      paint: paintFor(inColor(flags.color, { descriptor: 1 })),
    });
  };
}
