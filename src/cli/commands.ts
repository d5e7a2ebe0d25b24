import type { Command } from './command.ts';
import { batch } from './commands/batch.ts';
import { check } from './commands/check.ts';
import { completions } from './commands/completions.ts';
import { explain } from './commands/explain.ts';
import { extract } from './commands/extract.ts';
import { pipe } from './commands/pipe.ts';
import { schema } from './commands/schema.ts';

/** The commands in the order of the help; the first is what `recorte` does when none is named. */
export const commands: readonly [Command, ...Command[]] = [extract, batch, pipe, check, explain, schema, completions];
