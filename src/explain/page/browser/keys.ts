import { byId } from './elements.ts';

/** What the keys do. */
export interface Actions {
  step(by: 1 | -1): void;
  toggle(): void;
  correct(): void;
  clear(): void;
}

/** Listens to keys wherever nothing is being typed. */
export function watchKeys({ step, toggle, correct, clear }: Actions): void {
  const help = byId<HTMLDialogElement>('help');
  byId('help-open').addEventListener('click', () => help.showModal());
  byId('help-close').addEventListener('click', () => help.close());
  const actions: Readonly<Record<string, (target: Element) => void>> = {
    j: () => step(1),
    k: () => step(-1),
    e: correct,
    '/': () => byId('search').focus(),
    '?': () => help.showModal(),
    Escape: clear,
  };
  document.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (!(target instanceof Element) || ctrlKey || metaKey || altKey || help.open) return;
    const typing = target.matches('input, select, textarea');
    if (typing && key !== 'Escape') return;
    if (key === 'Enter') {
      if (target.matches('.line')) toggle();
      return;
    }
    const action = actions[key];
    if (!action) return;
    event.preventDefault();
    action(target);
  });
}
