import type { JudgedLine } from '../../../bench/worst/judged-line.ts';

/** A line of a page at a position, with roles as `gold>given`. */
export function judged(position: number, roles: string, text = 'Un renglón'): JudgedLine {
  const [gold = '', given = ''] = roles.split('>');
  return { position, gold: gold === '?' ? null : gold, given, confidence: 0.5, place: 'div.nota>p', text };
}
