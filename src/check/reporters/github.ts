import type { FoundDifference, Outcome } from '../outcome.ts';
import type { Reporter, ReporterLook } from './reporter.ts';
import { differenceSentence } from './words.ts';

/** Workflow commands of GitHub Actions: an annotation at each expectation that is not met. */
export const githubReporter: Reporter = {
  name: 'github',
  each: (outcome, look) =>
    annotations(outcome, look)
      .map((each) => `${each}\n`)
      .join(''),
  end({ verdict }) {
    return (verdict?.below ?? [])
      .map((field) => `${command({ title: 'recorte check' }, `${field} is below its threshold`)}\n`)
      .join('');
  },
};

function annotations(outcome: Outcome, look: ReporterLook): string[] {
  const { name, fault, differences, mended, expectedFile } = outcome;
  const title = `recorte: ${name}`;
  const place = (file: string, line: number | null, column: number | null): Record<string, string> => ({
    file: look.path(file),
    ...(line === null ? {} : { line: String(line) }),
    ...(column === null ? {} : { col: String(column) }),
  });
  if (fault) return [command({ ...place(fault.file, fault.line, fault.column), title }, fault.message)];
  const file = expectedFile ?? '';
  const told = (each: FoundDifference): string =>
    command(
      { ...place(file, each.expectedAt.line, each.expectedAt.column), title },
      differenceSentence(each, outcome.inputFile),
    );
  return [
    ...differences.filter(({ weight }) => weight === 'fails').map(told),
    ...mended.map((field) =>
      command({ ...place(file, null, null), title }, `${field} is said to differ, but is right now`),
    ),
  ];
}

function command(properties: Readonly<Record<string, string>>, message: string): string {
  const said = Object.entries(properties).map(([key, value]) => `${key}=${property(value)}`);
  return `::error ${said.join(',')}::${data(message)}`;
}

/** As actions/toolkit escapes them (`packages/core/src/command.ts`). */
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
