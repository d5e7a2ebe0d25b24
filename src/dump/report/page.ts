import type { Tally } from './tally.ts';

/** The run that a report is of. */
export interface Run {
  /** The command line as a person would type it. */
  command: string;
  /** Version of recorte. */
  version: string;
  /** How long it took, all its parts together. */
  seconds: number;
}

/** The report of a run as one self-contained page of HTML. */
export function reportPage(_tally: Tally, _run: Run): string {
  return '';
}
