import type { BaselineComparison } from '../baseline.ts';
import type { Outcome } from '../outcome.ts';
import type { Look } from '../render/difference.ts';
import type { Verdict } from '../thresholds.ts';

/** Everything that came out of a run. */
export interface Run {
  outcomes: readonly Outcome[];
  /** Set where fields are scored. */
  verdict: Verdict | null;
  /** Set where there is an earlier run to compare with. */
  baseline: BaselineComparison | null;
  /** Cases left out by `--filter` and `--field`, or not reached after `--bail`. */
  leftOut: number;
  milliseconds: number;
}

/** What reporters are told about where they write. */
export interface ReporterLook extends Look {
  /** Whether to say nothing of single cases. */
  quiet: boolean;
  /** A file as the reader of the report finds it. */
  path(file: string): string;
}

/** One form of report. A new one is one file of this shape and its line in `index.ts`. */
export interface Reporter {
  name: string;
  /** What is said of a case as soon as it is done; the empty string for nothing. */
  each?(outcome: Outcome, look: ReporterLook): string;
  /** What is said when all are done. */
  end(run: Run, look: ReporterLook): string;
}
