import { type Role, roles } from '../../../label/role.ts';
import { isUnsure, roleLooks, secondBegins } from '../../roles.ts';
import { oddsSentence, reasonsAgainst, reasonsFor, signed } from '../../sentences.ts';
import type { PageLine, PageReason } from '../data.ts';
import { make } from './elements.ts';
import { roleOf, type State } from './state.ts';

/** The element of a line: number, role, text; below it, when it is open, the why and the choice of another role. */
export function lineElement(state: State, at: number): HTMLElement {
  const line = state.data.lines[at] as PageLine;
  const role = roleOf(state, at);
  const { family, letter } = roleLooks[role];
  const open = state.open.has(at);
  const corrected = state.corrections.has(at);
  const element = make(
    'div',
    {
      role: 'listitem',
      class: `line ${family} form-${line.form}${corrected ? ' corrected' : ''}${at === state.current ? ' current' : ''}`,
      'data-line': at,
      tabindex: 0,
    },
    make('span', { class: 'n', title: `line ${line.l} of the input` }, `${at + 1}`),
    make('span', { class: 'role' }, make('b', { 'aria-hidden': 'true' }, letter), ` ${role}`),
    make('span', { class: `sure${isUnsure(line.c) ? ' unsure' : ''}` }, corrected ? 'yours' : line.c.toFixed(2)),
    make('span', { class: 'text', dir: 'auto' }, line.t),
  );
  if (at === state.data.end) element.prepend(make('p', { class: 'cut' }, secondBegins));
  if (open) element.append(details(at, line, role));
  return element;
}

function details(at: number, line: PageLine, role: Role): HTMLElement {
  const select = make(
    'select',
    { 'data-correct': at },
    ...roles.map((each) =>
      make('option', { value: each, selected: each === role }, `${each}: ${roleLooks[each].meaning}`),
    ),
  );
  const odds = oddsSentence({ role: line.role, confidence: line.c }, { role: line.o, confidence: line.oc });
  const box = make('div', { class: 'why' }, make('p', {}, odds));
  if (line.why) {
    box.append(
      ...reasons(reasonsFor(line.role), line.why.for),
      ...reasons(reasonsAgainst(line.o), line.why.counter),
      make(
        'p',
        { class: 'hint' },
        'The numbers weigh the reasons (log-odds): +0.7 makes a role twice as likely against the other, +2.3 ten times.',
      ),
    );
  } else {
    box.append(
      make(
        'p',
        { class: 'hint' },
        `On a long input only the least sure lines have their reasons here; recorte explain --why --role ${line.role} prints them.`,
      ),
    );
  }
  box.append(make('label', {}, 'Its role is ', select));
  return box;
}

function reasons(title: string, list: readonly PageReason[]): HTMLElement[] {
  if (list.length === 0) return [];
  const items = list.map(([text, weight]) =>
    make(
      'li',
      {},
      make('span', { class: weight > 0 ? 'plus' : 'minus' }, signed(weight)),
      make('span', { dir: 'auto' }, text),
    ),
  );
  return [make('h3', {}, title), make('ul', {}, ...items)];
}
