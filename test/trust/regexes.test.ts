import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { describe, expect, it, vi } from 'vitest';
import { literals } from '../../bench/trust/regexes.mjs';
import { harmless } from '../../src/cli/output/harmless.ts';
import { recordId } from '../../src/dump/records/record-id.ts';
import { html } from '../../src/dump/report/markup.ts';
import { visible } from '../../src/explain/visible.ts';
import { type ExtractOptions, extract, RecorteError } from '../../src/index.ts';
import { shellWord } from '../../src/node/shell-word.ts';
import { markdown } from '../../src/write/markdown.ts';

/** What is put together while the code runs, with the file that does it. */
const { made, makersSeen } = vi.hoisted(() => {
  const seen = new Map<string, string>();
  const files = new Set<string>();
  globalThis.RegExp = new Proxy(RegExp, {
    construct(target, args, self) {
      const built = Reflect.construct(target, args, self) as RegExp;
      const file = /\/(src\/[\w/.-]+\.ts)/.exec(new Error('where').stack ?? '')?.[1];
      if (file) seen.set(String(built), file);
      if (file) files.add(file);
      return built;
    },
  });
  return { made: seen, makersSeen: files };
});

/** Files with expressions that are not linear: the longest text that reaches them, and why no longer one does. */
const caps: Readonly<Record<string, readonly [characters: number, why: string]>> = {
  'src/assemble/byline/credit/index.ts': [400, 'reads the last 400 characters of a line'],
  'src/assemble/byline/credit/labels.ts': [400, 'is given what readCredit cut'],
  'src/assemble/byline/credit/segment.ts': [400, 'is given what readCredit cut'],
  'src/assemble/byline/credit/east-asian/names.ts': [80, 'eastAsianCredit leaves longer pieces alone'],
  'src/assemble/byline/names/judge.ts': [
    400,
    'is given names of a line that readCredit cut, or of a fact that authors/known.ts cut',
  ],
  'src/assemble/byline/authors/known.ts': [300, 'cuts a fact to 300 characters'],
  'src/names/shape.ts': [400, 'is given what judge.ts is'],
  'src/assemble/byline/names/index.ts': [400, 'is given what judge.ts is'],
  'src/assemble/byline/names/parts.ts': [400, 'is given what judge.ts is'],
  'src/assemble/byline/credit/pieces.ts': [400, 'is given what readCredit cut'],
  'src/assemble/byline/credit/prefix.ts': [400, 'is given what judge.ts is'],
  'src/picture-credit/index.ts': [1200, 'splitCredit leaves longer captions alone'],
  'src/picture-credit/bars.ts': [1200, 'is given what splitCredit is'],
  'src/picture-credit/introduced.ts': [1200, 'is given what splitCredit and markedCredit are'],
  'src/picture-credit/last-words.ts': [1200, 'is given what splitCredit is'],
  'src/picture-credit/made-by.ts': [1200, 'is given what splitCredit is'],
  'src/assemble/captions/marked-credit.ts': [1200, 'leaves longer captions alone'],
  'src/picture-credit/parenthesis.ts': [1200, 'is given what splitCredit is'],
  'src/picture-credit/signed.ts': [1200, 'is given what splitCredit is'],
  'src/picture-credit/tidy.ts': [1200, 'is given what splitCredit and markedCredit are'],
  'src/picture-credit/marks.ts': [1200, 'is given what splitCredit is'],
  'src/assemble/date/clock/index.ts': [4000, 'bounded words behind a number of a line, or a fact, that holds few'],
  'src/assemble/date/printed/marks.ts': [60, 'the phrases of a lexicon'],
  'src/assemble/date/lines/neighbours.ts': [400, 'leaves longer lines alone'],
  'src/assemble/kicker/in-title.ts': [200, 'leaves longer beginnings alone'],
  'src/assemble/kind/signs.ts': [4000, 'a fact'],
  'src/assemble/page/picture.ts': [240, 'leaves longer names alone'],
  'src/assemble/page/own-titles.ts': [4000, 'a fact'],
  'src/assemble/tags.ts': [4000, 'a line folds its white space, longer tags are left out'],
  'src/cli/batch/amounts.ts': [20, 'a number of ours'],
  'src/cli/batch/target.ts': [4000, 'a flag of the user'],
  'src/cli/check/cases/find.ts': [4000, 'a flag of the user'],
  'src/cli/check/settings.ts': [200, 'a flag of the user'],
  'src/dump/output/document-name.ts': [1000, 'looks at the last 1,000 characters of a name'],
  'src/label/features/told/about.ts': [400, 'cuts a text for a quotation'],
  'src/label/language/iso-639.ts': [10, 'a list of ours'],
  'src/read/markdown/html-tags.ts': [4000, 'reads no attributes of longer tags'],
  'src/read/source-type.ts': [65_536, 'looks at the beginning; 100 characters from each bracket'],
};

interface Checked {
  /** Written in the code; linear, or bounded by the pattern itself. */
  safe: string[];
  /** The same, put together while it runs: what CLDR makes of them differs between versions of Node, and is kept for each. */
  made: string[];
  /** Not linear, with what makes it slow when it is repeated. */
  slow: Record<string, string>;
}

const file = new URL('regular-expressions.json', import.meta.url);
const checked = JSON.parse(readFileSync(file, 'utf8')) as Checked;
const root = fileURLToPath(new URL('../..', import.meta.url));
const fixtures = new URL('../../fixtures/', import.meta.url);

/** Those that are written in the code, with their files. */
const inCode = () => new Map(literals().map((each) => [`/${each.source}/${each.flags}`, each.file]));

/** Some are compiled when a page first needs them: all pages are read. */
function all(): Map<string, string> {
  for (const folder of readdirSync(fixtures)) {
    const name = readdirSync(new URL(`${folder}/`, fixtures)).find((entry) => /^input\.(?:html|txt|md)$/.test(entry));
    if (name) extract(readFileSync(new URL(`${folder}/${name}`, fixtures)));
  }
  // Beside the pages stand what is written, shown and sent to a terminal, and ids that are no strings.
  for (const shows of [harmless, visible, shellWord]) shows('nota');
  html`${'nota'}`;
  markdown.write(extract('nota'), {});
  recordId({ id: 2 ** 60 }, 'id', '{"id": 1152921504606846976}');
  for (const name of ['script', 'pre', 'style', 'textarea'])
    extract(`# Nota\n\n<${name}>\n\nEl puente\n\n</${name}>\n`, { type: 'markdown' });
  return new Map([...inCode(), ...made]);
}

/** The files that put expressions together. */
const makers = (): string[] =>
  globSync('src/**/*.ts', { cwd: root, ignore: 'src/generated/**' }).filter((path) =>
    /\bnew RegExp\(/.test(readFileSync(`${root}/${path}`, 'utf8')),
  );

function parted(written: string): [source: string, flags: string] {
  const end = written.lastIndexOf('/');
  return [written.slice(1, end), written.slice(end + 1)];
}

it('each regular expression has been checked, and is linear or stands where no long text comes', async () => {
  const expressions = all();
  // Those in the code, and those made while it runs.
  expect(expressions.size).toBeGreaterThan(500);
  expect(makers().filter((path) => !makersSeen.has(path))).toEqual([]);
  const { slow } = checked;
  const safe = [...checked.safe, ...checked.made];
  const unknown = [...expressions].filter(([each]) => !safe.includes(each) && slow[each] === undefined);
  // Without its programs for single systems it is the same everywhere.
  process.env.RECHECK_BACKEND ??= 'pure';
  const { checkSync } = unknown.length > 0 ? await import('recheck') : { checkSync: null };
  const faults: string[] = [];
  for (const [each, from] of unknown) {
    const found = checkSync?.(...parted(each), { timeout: 60_000 });
    if (found?.status === 'safe') safe.push(each);
    else if (found?.status === 'vulnerable' && found.complexity.type === 'polynomial' && caps[from]) {
      slow[each] = found.attack.pumps.map(({ pump }) => pump).join('') || found.attack.string.slice(0, 20);
    } else faults.push(`${from} ${each} ${found?.status === 'vulnerable' ? found.attack.pattern : found?.error.kind}`);
  }
  if (process.env.RECORTE_REGEXES === 'write') {
    const kept = Object.entries(slow).filter(([each]) => expressions.has(each));
    const literal = inCode();
    const known = {
      safe: safe.filter((each) => literal.has(each)).sort(),
      made: [...new Set([...checked.made, ...safe.filter((each) => made.has(each) && !literal.has(each))])].sort(),
      slow: Object.fromEntries(kept.sort()),
    };
    writeFileSync(file, `${JSON.stringify(known, null, 2)}\n`);
  } else if (faults.length === 0) expect(unknown, 'npm run regexes takes them down').toEqual([]);
  expect(faults).toEqual([]);
  const uncapped = [...expressions].filter(([each, from]) => slow[each] !== undefined && !caps[from]);
  expect(uncapped).toEqual([]);
}, 3_600_000);

const slow = Object.entries(checked.slow);
const pumps = [...new Set(slow.map(([, pump]) => pump))].map((pump) => [JSON.stringify(pump), pump] as const);

/** A page with a text in every place that is looked at by a pattern. */
const page = (text: string): string => {
  const attribute = text.replaceAll('"', "'");
  const places = ['byline', 'date', 'tags', 'kicker', 'deck', 'credit'].map(
    (name) => `<p class="${name}">Por ${text}</p>`,
  );
  const metas = ['og:title', 'author', 'article:published_time', 'keywords', 'og:type', 'og:site_name', 'og:url'];
  return `<!doctype html><title>${text} | Nota</title>
${metas.map((name) => `<meta property="${name}" content="Ana ${attribute}x">`).join('\n')}
<h1><span class="kicker">${text}</span>El puente ${text}x</h1>
${places.join('\n')}
<p>12 de junio ${text}</p><figure><img src="/a${encodeURI(attribute)}x.jpg">
<figcaption>Un puente ${text}x<span class="credit">Foto ${text}x</span></figcaption></figure>
<p>${'La crecida del río obligó a cerrar el puente el jueves por la madrugada. '.repeat(20)}</p>
<ul><li><a href="/a${encodeURI(attribute)}x">Otra nota ${text}x</a></li></ul>`;
};

/** Whether there is an Article, or a refusal: by a limit, or as no text. */
function answered(input: string, options: ExtractOptions): boolean {
  try {
    return extract(input, options).schema === 'recorte/1';
  } catch (error) {
    return error instanceof RecorteError && (error.code === 'too-large' || error.code === 'binary-input');
  }
}

const fillers = [' ', '\n', 'a', 'A', '1', '.', '-', '<', '[', '(', '"', '&', '/', 'a ', '# ', '| ', ': ', '&a'];

/** The checker takes one for linear that finds something at the beginning of any text, though it is then tried at every place behind. */
it('those that are linear take no time over what may fill a page', () => {
  for (const each of [...checked.safe, ...checked.made]) {
    const [source, flags] = parted(each);
    const pattern = new RegExp(source, flags.replace('y', 'g'));
    for (const filler of fillers) {
      const text = filler.repeat(50_000 / filler.length);
      for (const one of [text, `${text}x`, `x${text}x`]) one.replace(pattern, '');
    }
  }
}, 60_000);

describe('what makes a pattern slow keeps none', () => {
  it.each(slow)(
    '%.60s at its cap',
    (each, pump) => {
      const [source, flags] = parted(each);
      const from = [...made, ...inCode()];
      const [cap = 400] = caps[new Map(from as [string, string][]).get(each) ?? ''] ?? [];
      const text = pump.repeat(Math.ceil(cap / pump.length)).slice(0, cap);
      for (const one of [text, `${text}x`, `${text}\n`]) one.replace(new RegExp(source, flags), '');
    },
    60_000,
  );

  it.each(pumps)(
    '%s, 10^5 characters of it in every place of a page and a text',
    (_, pump) => {
      const text = pump.repeat(Math.ceil(100_000 / pump.length));
      const lines = ['El puente', `Por ${text}`, `12 de junio de 2025 ${text}`, `Foto: ${text}`, `Temas: ${text}x`];
      expect(answered(page(text), { type: 'html', url: `https://example.org/${encodeURI(text)}` })).toBe(true);
      expect(answered(lines.join('\n'), { type: 'text' })).toBe(true);
    },
    60_000,
  );
});
