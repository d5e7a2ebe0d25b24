import { type Role, roles } from '../../label/role.ts';
import { isUnsure, linesIn, roleLooks, secondBegins, unsureBelow } from '../roles.ts';
import type { ExplainedRow } from '../rows.ts';
import { visible } from '../visible.ts';
import { gutterFor } from './gutter.ts';
import type { Paint } from './paint.ts';
import { whyLines } from './why.ts';
import { wrap } from './wrap.ts';

/** However narrow the terminal, the text gets this many columns. */
const leastText = 11;

export interface View {
  /** Width of the terminal. */
  columns: number;
  paint: Paint;
}

/** What stands above the lines of one input. */
export interface Heading {
  name: string;
  /** `text, es, news`. */
  about: readonly string[];
  /** How many lines the input has, shown or not. */
  lines: number;
  /** What a reader of its Article should know: codes and sentences. */
  warnings: readonly { code: string; message: string }[];
  /** How many of its lines the Article is made of; those after them belong to a second one. */
  end: number;
}

/** The lines of one input as a terminal shows them, each ended. */
export function terminalView(heading: Heading, rows: readonly ExplainedRow[], { columns, paint }: View): string {
  const gutter = gutterFor(columns, rows);
  const width = Math.max(leastText, columns - gutter.width);
  const firstLeftOut = rows.find(({ n }) => n > heading.end);
  const shown = rows.flatMap((row) => {
    const { family } = roleLooks[row.role];
    const text = family === 'noise' ? paint.dim : row.role === 'headline' ? paint.strong : (part: string) => part;
    const told = wrap(visible(row.text), width).map((part, k) =>
      `${k === 0 ? paint.family[family](gutter.of(row)) : gutter.blank}${text(part)}`.trimEnd(),
    );
    const why = whyLines(row, width, paint).map((line) => `${gutter.blank}${line}`);
    const all = why.length > 0 ? [...told, ...why, ''] : told;
    return row === firstLeftOut ? [...wrap(secondBegins, columns).map((part) => paint.strong(part)), ...all] : all;
  });
  const count = rows.length === heading.lines ? linesIn(rows.length) : `${rows.length} of ${linesIn(heading.lines)}`;
  const title = wrap(`${visible(heading.name)} (${[...heading.about, count].join(', ')})`, columns).map((part) =>
    paint.strong(part),
  );
  const warnings = heading.warnings.flatMap(({ code, message }) => wrap(`! ${code}: ${visible(message)}`, columns));
  const listed = rows.length > 0 ? ['', ...shown, '', ...legend(rows, columns, paint)] : [];
  return [...title, ...warnings, ...listed].map((line) => `${line}\n`).join('');
}

/** The roles that are shown, with their letters and what they mean. */
function legend(rows: readonly ExplainedRow[], columns: number, paint: Paint): string[] {
  const counts = new Map<Role, number>();
  for (const { role } of rows) counts.set(role, (counts.get(role) ?? 0) + 1);
  const entries = roles.flatMap((role) => {
    const count = counts.get(role);
    const { letter, family, meaning } = roleLooks[role];
    const about = `${role}, ${linesIn(count ?? 0)}: ${meaning}`;
    return count === undefined
      ? []
      : wrap(about, Math.max(leastText, columns - 2)).map(
          (part, k) => `${k === 0 ? paint.family[family](letter) : ' '} ${part}`,
        );
  });
  const unsure = rows.some(({ confidence }) => isUnsure(confidence))
    ? wrap(`? less than ${unsureBelow.toFixed(2)} sure`, columns)
    : [];
  const next = rows.some(({ why }) => why)
    ? 'The numbers weigh the reasons (log-odds): +0.7 makes a role twice as likely against the other, +2.3 ten times.'
    : '--why says what speaks for a role and against it; --html FILE makes a page to correct roles in.';
  return [...entries, ...unsure, ...wrap(next, columns)];
}
