import { fieldsThat, type Outcome } from '../outcome.ts';
import type { Reporter, ReporterLook } from './reporter.ts';
import { sentencesOf } from './words.ts';

/** JUnit XML, as CI servers read it: a test case for each case; those that differ as known are skipped. */
export const junitReporter: Reporter = {
  name: 'junit',
  end({ outcomes, milliseconds, verdict }, look) {
    const below = verdict?.below ?? [];
    const failures = outcomes.filter(({ status }) => status === 'failed').length + below.length;
    const of = (status: Outcome['status']): number => outcomes.filter((each) => each.status === status).length;
    const totals = `tests="${outcomes.length + (verdict?.thresholds.length ?? 0)}" failures="${failures}" errors="${of('broken')}" skipped="${of('known')}" time="${seconds(milliseconds)}"`;
    const thresholds = (verdict?.thresholds ?? []).map(({ field, least }) => {
      const score = verdict?.scores.fields.find((each) => each.field === field);
      const message = score ? `F1 ${score.f1.toFixed(3)}, should be at least ${least}` : 'no case speaks of it';
      return testCase(`threshold ${field}`, '', 0, below.includes(field) ? `<failure${attributes({ message })}/>` : '');
    });
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="recorte check" ${totals}>`,
      `  <testsuite name="recorte check" ${totals}>`,
      ...outcomes.map((outcome) => caseElement(outcome, look)),
      ...thresholds,
      '  </testsuite>',
      '</testsuites>',
      '',
    ].join('\n');
  },
};

function caseElement(outcome: Outcome, look: ReporterLook): string {
  const { name, expectedFile, milliseconds } = outcome;
  return testCase(name, expectedFile ? look.path(expectedFile) : '', milliseconds, inside(outcome));
}

const testCase = (name: string, file: string, milliseconds: number, content: string): string => {
  const open = `    <testcase${attributes({ name, classname: 'recorte', ...(file && { file }) })} time="${seconds(milliseconds)}"`;
  return content ? `${open}>\n      ${content}\n    </testcase>` : `${open}/>`;
};

function inside(outcome: Outcome): string {
  const text = escaped(sentencesOf(outcome).join('\n'));
  if (outcome.status === 'broken')
    return `<error${attributes({ message: outcome.fault?.message ?? '' })}>${text}</error>`;
  if (outcome.status === 'known')
    return `<skipped${attributes({ message: `differs as known: ${fieldsThat('known', outcome).join(', ')}` })}/>`;
  if (outcome.status === 'passed') return '';
  const fields = [...fieldsThat('fails', outcome), ...outcome.mended].join(', ');
  return `<failure${attributes({ message: `differs: ${fields}` })}>${text}</failure>`;
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(3);

const attributes = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escaped(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;')}"`)
    .join('');

/** What XML 1.0 cannot hold at all: controls but tab and line breaks, lone surrogates, two non-characters. */
const forbidden = /[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Cs}|[\ufffe\uffff]/gu;

const escaped = (text: string): string =>
  text.replace(forbidden, '\ufffd').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
