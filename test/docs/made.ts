import { commands } from '../../src/cli/commands.ts';
import { formatNames } from '../../src/cli/flags/formats.ts';
import { helpOf, type OptionName, options } from '../../src/cli/flags/options.ts';
import { roleLooks } from '../../src/explain/roles.ts';
import { roles } from '../../src/label/role.ts';
import { formats } from '../../src/write/formats.ts';
import { apiReference } from './api-reference.ts';
import { fieldTable } from './field-table.ts';

/** Parts of documents that are made from the code, by the name in their mark: `<!-- made: options batch -->`. */
const makers: Readonly<Record<string, (argument: string) => string>> = {
  options: optionTable,
  fields: fieldTable,
  api: apiReference,
  roles: () =>
    table(
      ['role', 'what lines of it are'],
      roles.map((role) => [code(role), roleLooks[role].meaning]),
    ),
  formats: () =>
    table(
      ['name', 'endings', 'media type', 'written by'],
      formats.map(({ name, extensions, mediaType }) => [
        code(name),
        extensions.map(code).join(', '),
        code(mediaType),
        commands.flatMap((command) => (formatNames(command.name).includes(name) ? code(command.name) : [])).join(', '),
      ]),
    ),
};

/** A document with its made parts as they are today. */
export const withMadeParts = (markdown: string): string =>
  markdown.replace(
    /^(<!-- made: (\w+) ?(.*?) -->\n)[\s\S]*?^(<!-- end -->)$/gm,
    (whole, begin: string, name: string, argument: string, end: string) => {
      const make = makers[name];
      if (!make) throw new Error(`nothing makes ${whole.split('\n')[0]}`);
      return `${begin}\n${make(argument)}\n\n${end}`;
    },
  );

function optionTable(name: string): string {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`there is no command ${name}`);
  return table(
    ['flag', 'what it does'],
    command.options.map((option: OptionName) => {
      return [code(options[option].flags), escaped(helpOf(option, name))];
    }),
  );
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** Text that Markdown would take for a tag or the end of a cell. */
export const escaped = (text: string): string => text.replace(/[<|]/g, '\\$&');
