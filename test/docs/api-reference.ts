import { posix } from 'node:path';
import { textOf } from './documents.ts';

/** Everything that the library exports, in the order of `src/index.ts` and `src/exports.ts`: its comment, and how it is declared. */
export function apiReference(): string {
  const own = declarationsIn(textOf('src/index.ts')).map((each) => section(each));
  const others = [...textOf('src/exports.ts').matchAll(/^export (?:type )?(?:\{([^}]*)\}|\*) from '(.+)';$/gm)].flatMap(
    ([, names, file = '']) => {
      const found = declarationsIn(textOf(posix.join('src', file)));
      const wanted = names
        ?.split(',')
        .map((name) => name.replace('type ', '').trim())
        .filter(Boolean);
      return (wanted ?? found.map(({ name }) => name)).map((name) => {
        const declaration = found.find((each) => each.name === name);
        if (!declaration) throw new Error(`${file} does not declare ${name}`);
        return section(declaration);
      });
    },
  );
  return [...own.reverse(), ...others].join('\n\n');
}

interface Declaration {
  name: string;
  /** The comment before it, without its stars. */
  comment: string;
  /** How it is declared, without what it does. */
  code: string;
}

/** What a module exports, as it is formatted here: a declaration ends before a line that is not indented. */
function declarationsIn(source: string): Declaration[] {
  const pattern =
    /(?:^\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?^export ((?:interface|type|class|function|const) (\{[^}]*\}|\w+)[\s\S]*?)(?=\n\n|\n?$(?![\s\S]))/gm;
  return [...source.matchAll(pattern)].flatMap(([, comment = '', code = '', name = '']) => {
    if (code.startsWith('type *') || / from '/.test(code)) return [];
    return [
      { name: name.replace(/[{}]/g, '').trim(), comment: plain(comment), code: signature(spelledOut(code, source)) },
    ];
  });
}

/** A type of the names in a list that has no comment, and so no section, with these names. */
function spelledOut(code: string, source: string): string {
  const [whole, list] = /\(typeof (\w+)\)\[number\]/.exec(code) ?? [];
  const [, names] = new RegExp(`(?<!\\*/\n)^export const ${list} = \\[([^\\]]*)\\] as const;`, 'm').exec(source) ?? [];
  return whole && names ? code.replace(whole, names.trim().replaceAll(',', ' |')) : code;
}

/** A function without its body, a class with its fields alone. */
function signature(code: string): string {
  if (code.startsWith('function')) return `${code.slice(0, code.indexOf(' {\n'))};`;
  if (code.startsWith('class')) return `${code.trimEnd()}\n}`;
  return code.trimEnd();
}

const plain = (comment: string): string =>
  comment
    .split('\n')
    .map((line) => line.replace(/^\s*\* ?/, '').trimEnd())
    .join('\n')
    .trim()
    .replace(/^@example\n```ts\n([\s\S]*?)^```$/gm, '\n```ts run\n$1```\n\n```text prints\n```')
    .replace(/^@(\w+)/gm, '\n*$1*');

function section({ name, comment, code }: Declaration): string {
  if (comment === '') throw new Error(`${name} has no comment`);
  const [told = '', ...example] = comment.split(/(?=\n\n```ts run\n)/);
  return [`## ${name}`, told.trim(), `\`\`\`ts\n${code}\n\`\`\``, ...example.map((each) => each.trim())].join('\n\n');
}
