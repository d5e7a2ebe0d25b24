import type { ExitCode } from './exit-code.ts';
import type { OptionName, Values } from './flags/options.ts';

/** What a command is called with. */
export interface Call<Name extends OptionName> {
  /** File names as given; `-` is standard input. */
  files: readonly string[];
  options: Values<Name>;
  /** What there is to call besides. */
  commands: readonly Command[];
}

/** Does the work of a command. What it throws ends the run: see `exit-code.ts`. */
type Run<Name extends OptionName> = (call: Call<Name>) => Promise<ExitCode>;

/** How a command is declared. What it does is loaded only when it is called. */
export interface Command<Name extends OptionName = OptionName> {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What it reads: files (standard input where none is named), folders, lines on standard input, the name of a shell, or nothing. */
  reads: 'files' | 'folders' | 'lines' | 'shell' | 'nothing';
  options: readonly Name[];
  /** Real use, first things first: a command line and what it gives. */
  examples: readonly (readonly [line: string, gives: string])[];
  /** What else a user should know, under the options. */
  notes?: readonly string[];
  load(): Promise<Run<Name>>;
}

/**
 * Forgets which options a command takes, so that commands stand in one list: the parser hands each the values of the
 * options it declared, no others.
 */
export function declareCommand<const Name extends OptionName>(command: Command<Name>): Command {
  return command as unknown as Command;
}
