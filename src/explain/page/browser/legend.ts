import { type Role, roles } from '../../../label/role.ts';
import { roleLooks } from '../../roles.ts';
import { byId, make } from './elements.ts';
import { roleOf, type State } from './state.ts';

/** The roles of the page with their colours and counts; pressing one shows its lines alone, or no longer. */
export function drawLegend(state: State, changed: () => void): void {
  const counts = new Map<Role, number>();
  state.data.lines.forEach((_, i) => {
    const role = roleOf(state, i);
    counts.set(role, (counts.get(role) ?? 0) + 1);
  });
  const buttons = roles.flatMap((role) => {
    const count = counts.get(role);
    if (count === undefined) return [];
    const { family, letter, meaning } = roleLooks[role];
    const button = make(
      'button',
      {
        type: 'button',
        class: `chip ${family}`,
        'aria-pressed': `${state.roles.has(role)}`,
        'data-role': role,
        title: meaning,
      },
      make('b', { 'aria-hidden': 'true' }, letter),
      ` ${role} `,
      make('span', { class: 'chip-count' }, `${count}`),
    );
    button.addEventListener('click', () => {
      if (!state.roles.delete(role)) state.roles.add(role);
      button.ariaPressed = `${state.roles.has(role)}`;
      changed();
    });
    return [button];
  });
  byId('legend').replaceChildren(...buttons);
}
