import { readdirSync } from 'node:fs';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../../src/check/outcome.ts';
import { plain } from '../../../src/check/render/paint.ts';
import { githubReporter } from '../../../src/check/reporters/github.ts';
import { reporters } from '../../../src/check/reporters/index.ts';
import { junitReporter } from '../../../src/check/reporters/junit.ts';
import type { ReporterLook, Run } from '../../../src/check/reporters/reporter.ts';

const look: ReporterLook = { width: 80, paint: plain, quiet: false, path: (file) => file };

/** What markup, a workflow command and a terminal would take for their own. */
const hostile = 'a,b:c%0A</failure>"&\n::error::\u001b[2J\ud800';

const outcome: Outcome = {
  name: hostile,
  status: 'failed',
  expectedFile: 'fixtures/a,b/expected.json',
  inputFile: null,
  site: null,
  differences: [
    {
      path: ['headline'],
      at: ['headline'],
      kind: 'value',
      expected: 'El puente reabre',
      actual: hostile,
      field: 'headline',
      weight: 'fails',
      expectedAt: { line: 2, column: 3 },
      input: [],
    },
  ],
  mended: [],
  fields: [],
  fault: null,
  milliseconds: 1200,
};

const run: Run = { outcomes: [outcome], verdict: null, baseline: null, leftOut: 0, milliseconds: 1500 };

it('reporters are those that the files of the folder declare: one that is not in the list of its index is not found', async () => {
  const folder = new URL('../../../src/check/reporters/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name !== 'index.ts');
  const modules = await Promise.all(files.map((name) => import(new URL(name, folder).href)));
  const declared = modules.flatMap((module) => Object.values<object>(module).filter((value) => 'end' in value));
  expect(new Set(reporters)).toEqual(new Set(declared));
});

describe('whatever a page says', () => {
  it('GitHub gets one command for each difference, whose properties end where they should', () => {
    const told = githubReporter.each?.(outcome, look) ?? '';
    expect(told.match(/\n/g)).toHaveLength(1);
    const [, properties = '', message = ''] = /^::error (.*?)::(.*)\n$/.exec(told) ?? [];
    const names = properties.split(',').map((property) => property.split('=')[0]);
    expect(names).toEqual(['file', 'line', 'col', 'title']);
    expect(properties).toContain('fixtures/a%2Cb/expected.json');
    expect(message).toContain('%250A</failure>');
  });

  it('JUnit gets XML that holds it', () => {
    const xml = junitReporter.end(run, look);
    const $ = load(xml, { xml: true });
    const found = $('testsuites > testsuite > testcase > failure');
    expect(found.length).toBe(1);
    expect(found.children().length).toBe(0);
    expect(found.text()).toContain('</failure>"&');
    expect($('testcase').attr('name')).toBe(hostile.replace('\u001b', '\ufffd').replace('\ud800', '\ufffd'));
    expect($('testcase').attr('time')).toBe('1.200');
    expect(xml).not.toContain('\u001b');
  });
});
