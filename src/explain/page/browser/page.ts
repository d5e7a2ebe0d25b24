import type { Role } from '../../../label/role.ts';
import { linesIn } from '../../roles.ts';
import type { PageData } from '../data.ts';
import { correct, countCorrections, watchCorrections } from './corrections.ts';
import { copy } from './download.ts';
import { byId } from './elements.ts';
import { fieldElement } from './field.ts';
import { watchKeys } from './keys.ts';
import { drawLegend } from './legend.ts';
import { lineElement } from './line.ts';
import { tie } from './links.ts';
import { longList } from './long-list.ts';
import { type State, shownLines } from './state.ts';
import { drawStrip } from './strip.ts';
import { watchTheme } from './theme.ts';

const data = JSON.parse(byId('data').textContent ?? '') as PageData;
const state: State = {
  data,
  corrections: new Map(),
  roles: new Set(),
  below: 1,
  query: '',
  current: -1,
  open: new Set(),
};

const say = (text: string): void => {
  byId('said').textContent = text;
};
const lines = longList(byId('lines'), (line) => lineElement(state, line), 44);
const values = longList(byId('fields'), (field) => fieldElement(data, field), 60);
const links = tie(data, lines, values);
let shown: number[] = [];

function show(): void {
  shown = shownLines(state);
  lines.show(shown);
  const all = data.lines.length;
  byId('count').textContent = shown.length === all ? '' : `${shown.length} of ${linesIn(all)}`;
  byId('lines').classList.toggle('none', shown.length === 0);
}

function redrawRoles(): void {
  drawLegend(state, show);
  drawStrip(state, go);
  countCorrections(state);
}

/** Makes a line the current one and shows it, without the filters where they hide it. */
function go(line: number): void {
  if (line < 0 || line >= data.lines.length) return;
  if (!lines.element(line)) clear();
  const before = state.current;
  state.current = line;
  lines.element(before)?.classList.remove('current');
  const element = lines.element(line);
  element?.classList.add('current');
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest' });
}

function toggle(line: number): void {
  if (!state.open.delete(line)) state.open.add(line);
  lines.renew(line);
  go(line);
}

function clear(): void {
  state.query = '';
  state.below = 1;
  state.roles.clear();
  byId<HTMLInputElement>('search').value = '';
  byId<HTMLInputElement>('below').value = '1';
  byId('below-value').textContent = 'any';
  drawLegend(state, show);
  show();
}

const numberOf = (target: EventTarget | null, kind: 'line' | 'field'): number | null => {
  const found = target instanceof Element ? target.closest<HTMLElement>(`[data-${kind}]`)?.dataset[kind] : undefined;
  return found === undefined ? null : Number(found);
};

for (const event of ['pointerover', 'focusin'] as const) {
  byId('lines').addEventListener(event, ({ target }) => {
    const line = numberOf(target, 'line');
    if (line !== null) links.line(line);
  });
  byId('fields').addEventListener(event, ({ target }) => {
    const field = numberOf(target, 'field');
    if (field !== null) links.field(field);
  });
}
for (const id of ['lines', 'fields']) byId(id).addEventListener('pointerleave', links.nothing);

byId('lines').addEventListener('click', ({ target }) => {
  const line = numberOf(target, 'line');
  if (line === null || (target instanceof Element && target.closest('.why')) || `${getSelection()}` !== '') return;
  toggle(line);
});
byId('lines').addEventListener('change', ({ target }) => {
  const line = numberOf(target, 'line');
  if (line === null || !(target instanceof HTMLSelectElement)) return;
  correct(state, line, target.value as Role);
  lines.renew(line);
  redrawRoles();
  lines.element(line)?.querySelector('select')?.focus();
});
byId('fields').addEventListener('click', ({ target }) => {
  const [line] = data.fields[numberOf(target, 'field') ?? -1]?.lines ?? [];
  if (line !== undefined) go(line);
});

let typed: ReturnType<typeof setTimeout> | undefined;
byId<HTMLInputElement>('search').addEventListener('input', ({ target }) => {
  clearTimeout(typed);
  typed = setTimeout(() => {
    state.query = (target as HTMLInputElement).value;
    show();
  }, 120);
});
byId<HTMLInputElement>('below').addEventListener('input', ({ target }) => {
  state.below = Number((target as HTMLInputElement).value);
  byId('below-value').textContent = state.below < 1 ? state.below.toFixed(2) : 'any';
  show();
});
byId('copy').addEventListener('click', async () => {
  const done = await copy(JSON.stringify(data.article, null, 2));
  say(done ? 'The Article is on the clipboard.' : 'The browser does not let this page write to the clipboard.');
});

for (const view of ['as-lines', 'as-page']) {
  document.getElementById(view)?.addEventListener('click', () => {
    byId('lines').classList.toggle('page', view === 'as-page');
    for (const each of ['as-lines', 'as-page']) byId(each).ariaSelected = `${each === view}`;
  });
}

watchTheme();
watchCorrections(state, say, () => {
  state.corrections.clear();
  redrawRoles();
  show();
});
watchKeys({
  step: (by) => {
    const at = shown.indexOf(state.current);
    const next = at < 0 ? (by > 0 ? 0 : -1) : at + by;
    const line = shown[next];
    if (line !== undefined) go(line);
  },
  toggle: () => toggle(numberOf(document.activeElement, 'line') ?? state.current),
  correct: () => {
    if (state.current < 0) return;
    if (!state.open.has(state.current)) toggle(state.current);
    lines.element(state.current)?.querySelector('select')?.focus();
  },
  clear: () => {
    if (document.activeElement instanceof HTMLElement && document.activeElement.matches('input, select'))
      document.activeElement.blur();
    clear();
  },
});
redrawRoles();
show();
values.show(data.fields.map((_, at) => at));
