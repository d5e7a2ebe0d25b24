import type { PageData } from '../data.ts';
import type { LongList } from './long-list.ts';

/** Lights what belongs to a line or a value on the other side. */
export interface Links {
  line(line: number): void;
  field(field: number): void;
  nothing(): void;
  fieldsOf(line: number): readonly number[];
}

/** Ties the lines to the values of the Article that were taken from them. */
export function tie({ fields }: PageData, lines: LongList, values: LongList): Links {
  const byLine = new Map<number, number[]>();
  fields.forEach((field, at) => {
    for (const line of field.lines) byLine.set(line, [...(byLine.get(line) ?? []), at]);
  });
  let lit: Element[] = [];
  const light = (elements: readonly (Element | null | undefined)[]): void => {
    for (const element of lit) element.classList.remove('lit');
    lit = elements.filter((element) => element !== null && element !== undefined);
    for (const element of lit) element.classList.add('lit');
    for (const element of lit.slice(0, 1)) scrollWithin(element);
  };
  const valueElement = (at: number): Element | null | undefined => values.element(at)?.querySelector('.field');
  return {
    fieldsOf: (line) => byLine.get(line) ?? [],
    line: (line) => light((byLine.get(line) ?? []).map(valueElement)),
    field: (at) => light((fields[at]?.lines ?? []).map((line) => lines.element(line))),
    nothing: () => light([]),
  };
}

/** Scrolls the side that an element stands in, where it scrolls by itself, until the element shows. */
function scrollWithin(element: Element): void {
  const side = element.closest('.lines, .fields');
  if (!side || side.scrollHeight <= side.clientHeight + 1) return;
  const [inner, outer] = [element.getBoundingClientRect(), side.getBoundingClientRect()];
  if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
  side.scrollTop += inner.top - outer.top - side.clientHeight / 3;
}
