import { RecorteError } from '../../errors.ts';
import { magics } from './magic.ts';

/** Bytes or code units looked at: what `git` and `grep` look at to tell binary files, halved. */
const sampleLength = 4096;

/**
 * Refuses input that starts like a picture, an archive, a program and so on.
 * @throws RecorteError `binary-input`
 */
export function refuseMagic(input: Uint8Array | string, name: string | undefined): void {
  const hex = hexPrefix(input, 16);
  const found = magics.find(({ starts, wordy }) => startsLike(hex, starts) && (!wordy || controlShare(input) > 0));
  if (found) throw binaryInput(`it looks like ${found.what}`, found.hint, name);
}

/**
 * Refuses decoded text that is mostly not text: NULs and other control characters.
 * @throws RecorteError `binary-input`
 */
export function refuseControls(text: string, name: string | undefined): void {
  // A dump may hold a stray NUL; in compressed or executable data every tenth to second byte is a control character.
  if (controlShare(text) > 0.02) {
    throw binaryInput('it looks like binary data, full of control characters', 'Give a text or an HTML page', name);
  }
}

function binaryInput(message: string, hint: string, name: string | undefined): RecorteError {
  return new RecorteError({
    code: 'binary-input',
    message: `not a text: ${message}`,
    hint,
    ...(name === undefined ? {} : { input: name }),
  });
}

function hexPrefix(input: Uint8Array | string, length: number): string {
  const values = Array.from({ length: Math.min(length, input.length) }, (_, i) => unitAt(input, i));
  return values.map((value) => (value > 0xff ? '--' : value.toString(16).padStart(2, '0'))).join('');
}

function startsLike(hex: string, pattern: string): boolean {
  if (hex.length < pattern.length) return false;
  for (let i = 0; i < pattern.length; i++) if (pattern[i] !== '.' && pattern[i] !== hex[i]) return false;
  return true;
}

/** Share of control characters that no text has, in a sample. */
function controlShare(input: Uint8Array | string): number {
  const length = Math.min(sampleLength, input.length);
  let controls = 0;
  for (let i = 0; i < length; i++) if (isControl(unitAt(input, i))) controls++;
  return length === 0 ? 0 : controls / length;
}

function isControl(unit: number): boolean {
  // Backspace to carriage return occur in texts, and ESC in terminal output and ISO-2022-JP.
  return unit < 0x08 || (unit > 0x0d && unit < 0x20 && unit !== 0x1b);
}

function unitAt(input: Uint8Array | string, i: number): number {
  return typeof input === 'string' ? input.charCodeAt(i) : (input[i] as number);
}
