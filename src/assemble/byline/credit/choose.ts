import { shapeOf } from '../../../names/shape.ts';
import type { CreditedName } from '../names/index.ts';
import { namesNobody } from './kind.ts';
import type { Segment } from './segment.ts';

/** A segment, and the piece of the line that it is part of. */
export interface Piece extends Segment {
  piece: string;
}

/** Of the segments of a line those that credit whoever wrote the page, and the one that the line is printed by. */
export function choose(segments: readonly Piece[]): { first: Piece | undefined; chosen: readonly Piece[] } {
  const naming = segments.filter((segment) => segment.names.length > 0);
  const writing = naming.filter(({ kind }) => kind !== 'helper' && !namesNobody(kind));
  const plain = writing.length > 0 ? writing : naming;
  const led = plain.filter((segment) => segment.prefixed);
  const unled = plain.filter(
    ({ prefixed, names }) => !prefixed && names.some(({ sure, newsroom }) => sure && !newsroom),
  );
  // "Ana Ruiz | Foto: Luis Paz", "Ana Ruiz, con información de EFE": who wrote it stands for itself.
  const prefixed = unled.length > 0 && !led.some(({ kind }) => kind === 'author') ? [] : led;
  // "Roma - Marco Rossi": a place or a section before the name.
  const vague = plain[0]?.names.every(({ sure, site }) => !sure && !site);
  const first =
    prefixed[0] ??
    plain.find(({ names }) => names.some(({ known }) => known)) ??
    (vague || plain[0]?.prefixed ? unled[0] : null) ??
    plain[0];
  const wire = backed(plain, prefixed);
  if (prefixed.length > 0) return { first, chosen: [...prefixed, ...wire] };
  // "Reuters - Ana Ruiz", "El Faro | Ana Ruiz": the house, then whoever wrote for it.
  const people = first?.names.every(isHouse) ? unled.filter(({ names }) => names.some(isSomebody)) : [];
  if (first && people.length > 0) return { first, chosen: [first, ...people] };
  // "Haberler - Anadolu Ajansı": a section before the agency.
  const isSection = first?.names.every(({ sure, newsroom }) => !sure || newsroom) && wire.length > 0;
  return { first, chosen: isSection ? wire : first ? [first, ...backed(plain, [first])] : [] };
}

const isHouse = ({ agency, site, newsroom }: CreditedName): boolean => agency || site || newsroom;

const isSomebody = (name: CreditedName): boolean => name.sure && !isHouse(name) && shapeOf(name.name).person;

/** Agencies, and names that the metadata or the markup has too, in the pieces that have no prefix. */
function backed<T extends { names: readonly CreditedName[] }>(plain: readonly T[], taken: readonly T[]): T[] {
  return plain
    .filter((segment) => !taken.includes(segment))
    .flatMap((segment) => {
      const names = segment.names.filter(({ agency, known }) => agency || known);
      return names.length > 0 ? [{ ...segment, names }] : [];
    });
}
