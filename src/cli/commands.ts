import { batch } from './batch/command.ts';
import { check } from './check/command.ts';
import type { Command } from './command.ts';
import { completions } from './completions/command.ts';
import { explain } from './explain/command.ts';
import { extract } from './extract/command.ts';
import { pipe } from './pipe/command.ts';
import { schema } from './schema/command.ts';

/** The commands in the order of the help; the first is what `recorte` does when none is named. */
export const commands: readonly [Command, ...Command[]] = [extract, batch, pipe, check, explain, schema, completions];
