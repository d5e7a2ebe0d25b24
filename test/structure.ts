import { posix } from 'node:path';

/** What one file imports: as a type only, or at run time (a lazy `import()` counts as that). */
export interface Import {
  target: string;
  typeOnly: boolean;
}

/** Imports by file, as paths from the root of the package; packages and `node:` modules by their name. */
export type Graph = ReadonlyMap<string, readonly Import[]>;

interface Rule {
  /** Parts of src that it may import. */
  run: readonly string[];
  /** Parts of which it may import the types. */
  types?: readonly string[];
  /** Whether it may import `node:` modules and src/node. */
  node?: boolean;
}

const core = [
  'write',
  'assemble',
  'label',
  'read',
  'picture-credit',
  'names',
  'lexicon',
  'letters',
  'generated',
  'errors',
  'did-you-mean',
  'is-object',
];
const surface = [...core, 'faults', 'extract-options', 'extract', 'engine'];

/** A part is a folder of src or a file that stands in src itself. Every part may import from its own folder. */
const rules: Readonly<Record<string, Rule>> = {
  article: { run: ['read'] },
  clock: { run: [] },
  'did-you-mean': { run: [] },
  errors: { run: [] },
  'is-object': { run: [] },
  page: { run: [] },
  remember: { run: [] },
  faults: { run: ['errors'] },
  generated: { run: [] },
  'option-checks': { run: ['read', 'errors', 'did-you-mean', 'is-object'], types: ['extract-options'] },
  'extract-options': { run: [], types: ['read'] },
  letters: { run: [] },
  lexicon: { run: ['generated', 'letters'] },
  names: { run: ['remember', 'letters'] },
  'picture-credit': { run: ['remember', 'names', 'lexicon', 'letters'] },
  read: { run: ['clock', 'is-object', 'lexicon', 'letters', 'generated', 'errors'], types: ['extract-options'] },
  label: {
    run: ['clock', 'remember', 'read', 'picture-credit', 'names', 'lexicon', 'letters', 'generated', 'errors'],
    types: ['extract-options'],
  },
  assemble: {
    run: ['clock', 'remember', 'label', 'read', 'picture-credit', 'names', 'lexicon', 'letters', 'generated', 'errors'],
    types: ['extract-options', 'article'],
  },
  write: { run: ['read', 'generated', 'errors', 'did-you-mean'], types: ['assemble', 'label'] },
  check: { run: core, types: ['extract-options'] },
  explain: { run: [...core, 'extract', 'page'], types: ['extract-options', 'engine'] },
  playground: { run: [...core, 'faults', 'extract', 'explain', 'page', 'browser'], types: ['extract-options'] },
  node: { run: core, types: ['extract-options', 'engine'], node: true },
  extract: { run: core, types: ['extract-options'] },
  extractor: { run: [...core, 'faults', 'extract', 'option-checks'], types: ['extract-options'] },
  engine: { run: [...surface, 'clock'], node: true },
  exports: { run: core, types: ['extract-options', 'extractor'] },
  index: { run: [...surface, 'extractor', 'exports'], node: true },
  browser: { run: [...core, 'extractor', 'exports'], types: ['extract-options'] },
  dump: { run: [...surface, 'page'], node: true },
  cli: { run: [...surface, 'dump', 'check', 'explain'], node: true },
};

/** Parts that may use what only Node has. */
export const partsOnNode: readonly string[] = Object.entries(rules).flatMap(([part, { node }]) => (node ? [part] : []));

const statement = /^(?:import|export)\s(?:(type)\s(?!from))?[^'";]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'/gm;
const call = /(typeof\s+)?\bimport\(\s*'([^']+)'/g;
const comment = /^[ \t]*(?:\/\*[\s\S]*?\*\/|\/\/.*$)/gm;

/** Reads the imports of a module that biome has formatted. */
export function importsOf(file: string, source: string): Import[] {
  const code = source.replace(comment, '');
  const resolve = (target: string) => (target.startsWith('.') ? posix.join(posix.dirname(file), target) : target);
  const statements = [...code.matchAll(statement)].map(([, type, from, bare]) => ({
    target: resolve(from ?? bare ?? ''),
    typeOnly: type !== undefined,
  }));
  const calls = [...code.matchAll(call)].map(([, type, target]) => ({
    target: resolve(target ?? ''),
    typeOnly: type !== undefined,
  }));
  return [...statements, ...calls];
}

/** What is wrong with the imports, a line each. */
export function violations(graph: Graph): string[] {
  const wrong = [...graph].flatMap(([file, imports]) =>
    imports.flatMap(({ target, typeOnly }) => {
      const why = objection(file, target, typeOnly);
      return why ? [`${file} imports ${target}: ${why}`] : [];
    }),
  );
  return [...wrong, ...cycles(graph)];
}

function objection(file: string, target: string, typeOnly: boolean): string | null {
  const from = partOf(file);
  const rule = rules[from];
  if (!rule) return `no rule says what ${from} may import`;
  if (!target.startsWith('src/')) return packageObjection(file, target, rule);
  const to = partOf(target);
  if (to === from) return from === 'cli' ? commandObjection(file, target) : null;
  if (to === 'article' && !typeOnly) return 'the schema is for the build and the tests';
  if (to === 'node') return rule.node ? null : 'only node, cli, dump, engine and index may';
  if (rule.run.includes(to)) return null;
  if (rule.types?.includes(to)) return typeOnly ? null : `of ${to}, ${from} may import types only`;
  return `${from} may not import ${to}`;
}

/** Rooms of src/cli that all commands share; each other folder is a command's own. */
const sharedRooms = ['flags', 'input', 'output'];

function commandObjection(file: string, target: string): string | null {
  const [from, to] = [folderOf(file), folderOf(target)];
  const own = to === null || from === to || sharedRooms.includes(to);
  if (own || (from === null && target.endsWith('/command.ts')) || file === 'src/cli/worker.ts') return null;
  return from === null ? `what ${to} does is loaded by its command` : `commands share ${sharedRooms.join(', ')} alone`;
}

/** `src/cli/batch/plan.ts` is of `batch`; what stands in src/cli itself of no folder. */
const folderOf = (path: string): string | null => path.split('/').slice(2, -1)[0] ?? null;

function packageObjection(file: string, target: string, rule: Rule): string | null {
  if (target.startsWith('node:')) return rule.node ? null : 'only node, cli, dump, engine and index may';
  if (target === 'zod' || target.startsWith('zod/'))
    return file === 'src/article.ts' ? null : 'only src/article.ts may';
  return /\.(?:ts|json)$/.test(target) ? 'it lies outside src' : null;
}

/** `src/read/text/index.ts` is of `read`, `src/errors.ts` of `errors`. */
function partOf(path: string): string {
  return (path.split('/')[1] ?? '').replace(/\.[a-z]+$/, '');
}

/** Depth first over what is imported at run time; each way back to a file that is still open is a cycle. */
function cycles(graph: Graph): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, open: readonly string[]): void => {
    const opened = open.indexOf(file);
    if (opened >= 0) found.push(`import cycle: ${[...open.slice(opened), file].join(' -> ')}`);
    if (opened >= 0 || done.has(file)) return;
    for (const { target, typeOnly } of graph.get(file) ?? []) if (!typeOnly) visit(target, [...open, file]);
    done.add(file);
  };
  for (const file of graph.keys()) visit(file, []);
  return found;
}

/** Tests of the whole, and rooms of them, and a test for each example: they mirror no one source. */
const ofTheWhole = ['structure', 'fixtures', 'invariants', 'compatibility', 'examples', 'trust', 'work'];

/** Folders beside src whose tests stand in a room of the same name. */
export const roomsBesideSrc = ['bench', 'bin', 'build', 'docs', 'train'];

/**
 * What is wrong with where tests stand, a line each: they mirror the source, so that each is found from what it tests.
 * @param tests paths from the root of the package
 * @param sources the same of all files of src and of the rooms beside it
 */
export function misplacedTests(tests: readonly string[], sources: readonly string[]): string[] {
  const files = new Set(sources.map((file) => file.replace(/\.[a-z]+$/, '')));
  const folders = new Set(sources.flatMap(foldersAbove));
  return tests.flatMap((test) => {
    const path = test.replace(/^test\//, '').replace(/\.test\.ts$/, '');
    const [room = ''] = path.split('/');
    if (ofTheWhole.includes(room)) return [];
    const tested = roomsBesideSrc.includes(room) ? path : `src/${path}`;
    if (files.has(tested)) return [];
    if (folders.has(tested)) return [`${test} is of the folder ${tested}: it belongs into test/${path}/`];
    if (path.includes('/') && folders.has(posix.dirname(tested))) return [];
    return [
      `${test} mirrors neither a file nor a folder: there is no ${tested}.ts, and no folder ${posix.dirname(tested)}`,
    ];
  });
}

/** `src/read/text/lines.ts` stands in `src/read/text` and `src/read`. */
function foldersAbove(file: string): string[] {
  const folder = posix.dirname(file);
  return folder === '.' ? [] : [folder, ...foldersAbove(folder)];
}
