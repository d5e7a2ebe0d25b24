import { RE2JS } from 're2js';
import { RecorteError } from '../../../../errors.ts';

/**
 * What `--split` says, as RE2 reads it: matched in time linear in the line, whatever the pattern.
 * @throws RecorteError bad-option
 */
export function splitPattern(split: string): RE2JS {
  try {
    return RE2JS.compile(split);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RecorteError({
      code: 'bad-option',
      message: `--split is no pattern: ${reason}`,
      hint: 'It takes the syntax of RE2: no look-around, no back-references',
      cause,
    });
  }
}
