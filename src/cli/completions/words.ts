import type { Command } from '../command.ts';
import { flagOf } from '../flags/flag.ts';
import { type Declaration, helpOf, type OptionName, options } from '../flags/options.ts';
import { valuesOf } from './values.ts';

/** A flag as a shell completes it. */
export interface FlagWords {
  /** `--output`, `-o` */
  names: readonly string[];
  help: string;
  /** What its value is called; null where it takes none. */
  value: string | null;
  /** What its value may be; null for anything. */
  choices: readonly string[] | null;
  /** Whether several of them stand in one value, with commas. */
  isList: boolean;
  /** Whether its value is the name of a file or a folder. */
  isFile: boolean;
}

/** A command as a shell completes it. */
export interface CommandWords {
  name: string;
  summary: string;
  flags: readonly FlagWords[];
  /** Whether it takes names of files or folders. */
  takesFiles: boolean;
  /** Words that it takes instead. */
  operands: readonly string[];
}

/** What follows from the declaration of a command. */
export function wordsOf({ name, summary, reads, options: names }: Command, shells: readonly string[]): CommandWords {
  return {
    name,
    summary,
    flags: [...names.map((option) => flagWords(name, option)), help],
    takesFiles: reads === 'files' || reads === 'folders',
    operands: reads === 'shell' ? shells : [],
  };
}

function flagWords(command: string, name: OptionName): FlagWords {
  const declaration: Declaration<unknown> = options[name];
  const { short, long, value } = flagOf(declaration.flags);
  return {
    names: short === null ? [long] : [long, short],
    help: helpOf(name, command),
    value,
    choices: valuesOf(command, name),
    isList: value === 'list',
    isFile: value !== null && /^(?:file|folder|out)$/.test(value),
  };
}

const help: FlagWords = {
  names: ['--help', '-h'],
  help: 'this help',
  value: null,
  choices: null,
  isList: false,
  isFile: false,
};
