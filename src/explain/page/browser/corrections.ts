import type { Role } from '../../../label/role.ts';
import { download } from './download.ts';
import { byId } from './elements.ts';
import { expectedOf, namesFor, rolesFileOf } from './export.ts';
import type { State } from './state.ts';

/** Notes that a line has another role; its own role again is no correction. */
export function correct({ data, corrections }: State, line: number, role: Role): void {
  if (data.lines[line]?.role === role) corrections.delete(line);
  else corrections.set(line, role);
}

/** Shows how many corrections there are. */
export function countCorrections({ corrections }: State): void {
  byId('corrections').hidden = corrections.size === 0;
  byId('corrections-count').textContent = `${corrections.size} ${corrections.size === 1 ? 'line' : 'lines'} corrected`;
}

/** The buttons that save corrections as files, and drop them. */
export function watchCorrections(state: State, say: (text: string) => void, discard: () => void): void {
  const names = namesFor(state.data.name);
  byId('save-case').addEventListener('click', () => {
    const expected = expectedOf(state);
    if (!expected) {
      say('These corrections change no field of the Article, so there is nothing that a case could expect.');
      return;
    }
    download(names.expected, `${JSON.stringify(expected, null, 2)}\n`);
    say(`Put ${names.expected} beside ${names.input}: together they are a case for recorte check.`);
  });
  byId('save-roles').addEventListener('click', () => {
    download(names.roles, rolesFileOf(state));
    say(`${names.roles} holds the role of every line, for training.`);
  });
  byId('discard').addEventListener('click', discard);
}
