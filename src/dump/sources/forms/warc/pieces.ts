/** A stretch of an archive, unpacked. */
export type ArchivePiece =
  /** `start`: where in the archive the packed unit lies that begins here; null within one. */
  | { bytes: Uint8Array; start: number | null }
  /** Something that begins at `start` in the archive is lost. */
  | { damage: unknown; start: number };

/** An archive that is not packed. */
export async function* plainPieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<ArchivePiece> {
  let start = 0;
  try {
    for await (const bytes of source) {
      yield { bytes, start: null };
      start += bytes.length;
    }
  } catch (damage) {
    yield { damage, start };
  }
}
