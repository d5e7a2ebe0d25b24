/** Items made together. */
const chunkSize = 100;
/** A page of no more items than this is made whole at once, for the browser's own search and for printing. */
const whole = 2000;

/** A list that makes its items when they come near the window: a hundred thousand of them stay usable. */
export interface LongList {
  /** Shows these items alone, by their numbers, in this order. */
  show(items: readonly number[]): void;
  /** The element of an item, made if need be; null when it is not shown. */
  element(item: number): HTMLElement | null;
  /** Makes an item again if it has been made. */
  renew(item: number): void;
  made(): Iterable<[number, HTMLElement]>;
}

/**
 * Fills a container.
 * @param make makes the element of an item
 * @param height of an item, about, in pixels
 */
export function longList(container: HTMLElement, make: (item: number) => HTMLElement, height: number): LongList {
  let chunkOf = new Map<number, HTMLElement>();
  let itemsOf = new Map<Element, readonly number[]>();
  let made = new Map<number, HTMLElement>();
  const fill = (chunk: Element): void => {
    const items = itemsOf.get(chunk);
    if (!items || chunk.childElementCount > 0) return;
    chunk.append(
      ...items.map((item) => {
        const element = make(item);
        made.set(item, element);
        return element;
      }),
    );
    (chunk as HTMLElement).style.minHeight = '';
    observer.unobserve(chunk);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) fill(target);
    },
    { rootMargin: '1200px' },
  );
  return {
    show(items) {
      observer.disconnect();
      chunkOf = new Map();
      itemsOf = new Map();
      made = new Map();
      const chunks: HTMLElement[] = [];
      for (let from = 0; from < items.length; from += chunkSize) {
        const some = items.slice(from, from + chunkSize);
        const chunk = document.createElement('div');
        chunk.className = 'chunk';
        chunk.role = 'presentation';
        chunk.style.minHeight = `${some.length * height}px`;
        itemsOf.set(chunk, some);
        for (const item of some) chunkOf.set(item, chunk);
        chunks.push(chunk);
      }
      container.replaceChildren(...chunks);
      for (const chunk of chunks)
        if (items.length <= whole) fill(chunk);
        else observer.observe(chunk);
    },
    element(item) {
      const chunk = chunkOf.get(item);
      if (chunk) fill(chunk);
      return made.get(item) ?? null;
    },
    renew(item) {
      const old = made.get(item);
      if (!old) return;
      const element = make(item);
      old.replaceWith(element);
      made.set(item, element);
    },
    made: () => made,
  };
}
