import { basename } from 'node:path';
import type { BrokenCase, Case } from '../../../check/case.ts';
import { isObject, type Json } from '../../../check/json.ts';
import { attempt } from './attempt.ts';
import { caseOptions } from './case-options.ts';
import { readExpectation, readKnown } from './expectation.ts';
import { faultIn, type JsonSource, jsonOf, readText } from './read-json.ts';
import { documentIn } from './record.ts';

/** Reads the cases of an NDJSON file: a document as for `pipe` and `expected` on every line. */
export async function ndjsonCases(file: string, prefix: string): Promise<(Case | BrokenCase)[]> {
  const stem = prefix + basename(file).replace(/(?:\.cases)?\.[^.]+$/, '');
  const lines = (await readText(file))
    .split('\n')
    .map((text, index) => ({ text: text.replace(/\r$/, ''), line: index + 1 }));
  const cases: (Case | BrokenCase)[] = [];
  const names = new Set<string>();
  for (const { text, line } of lines) {
    if (text.trim() === '') continue;
    const numbered = `${stem}/${line}`;
    const read = await attempt(numbered, file, async () => caseIn(jsonOf(file, line, text), stem));
    // Names tell cases apart, in an earlier run too: a second one of a name is called by its line.
    const name = names.has(read.name) ? numbered : read.name;
    names.add(name);
    cases.push({ ...read, name });
  }
  return cases;
}

function caseIn(source: JsonSource, stem: string): Case {
  const { input, options } = documentIn(source);
  const value = source.value as Record<string, Json>;
  if (!isObject(value.expected))
    throw faultIn(source, ['expected'], 'the line has no "expected" object', 'As in "expected": {"headline": "…"}');
  const label = value.name ?? value.id;
  return {
    name: `${stem}/${typeof label === 'string' || typeof label === 'number' ? label : source.line}`,
    input,
    options: { ...options, ...(value.options === undefined ? {} : caseOptions(source, ['options'], value.options)) },
    expectation: readExpectation(source, ['expected'], value.expected).expectation,
    known: value.known === undefined ? {} : readKnown(source, ['known'], value.known),
  };
}
