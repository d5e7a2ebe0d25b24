import { pathText } from '../json.ts';
import { countsOf, type Outcome } from '../outcome.ts';
import { reportSchema } from '../report-schema.ts';
import { scoreOf } from '../score/overlap.ts';
import { scoresOf } from '../score/table.ts';
import type { Reporter, ReporterLook } from './reporter.ts';

/** For programs, and for a later `--baseline`. The same cases and answers give the same bytes. */
export const jsonReporter: Reporter = {
  name: 'json',
  end({ outcomes, verdict, baseline, leftOut }, look) {
    const report = {
      schema: reportSchema,
      summary: { ...countsOf(outcomes), leftOut },
      cases: outcomes.map((outcome) => caseOf(outcome, look)),
      scores: scoresOf(outcomes, [...new Set(outcomes.flatMap(({ fields }) => fields.map(({ field }) => field)))]),
      thresholds: verdict?.thresholds.map((each) => ({ ...each, reached: !verdict.below.includes(each.field) })) ?? [],
      baseline,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
  },
};

function caseOf(
  { name, status, expectedFile, inputFile, site, differences, mended, fields, fault }: Outcome,
  look: ReporterLook,
) {
  return {
    name,
    status,
    expectedFile: expectedFile && look.path(expectedFile),
    inputFile: inputFile && look.path(inputFile),
    site,
    differences: differences.map(({ field, path, kind, weight, rule, expected, actual, expectedAt, input }) => ({
      field,
      path: pathText(path),
      kind,
      weight,
      ...(rule === undefined ? {} : { rule }),
      expected,
      actual,
      ...expectedAt,
      input,
    })),
    mended,
    fields: Object.fromEntries(fields.map(({ field, right, overlap }) => [field, { right, ...scoreOf(overlap) }])),
    fault: fault && { ...fault, file: look.path(fault.file) },
  };
}
