import { RecorteError } from '../../errors.ts';
import { byteOrderMark } from '../../read/decode/declared.ts';
import type { Bytes } from './bytes.ts';
import { headText } from './recognise/head-text.ts';

const shownBytes = 64 * 1024;

/**
 * The text of a stream: in the charset that a flag names, else as its byte order mark says, else in UTF-8, or in
 * windows-1252 where its beginning is no UTF-8.
 * @throws RecorteError unknown-encoding
 */
export async function* decoded(bytes: Bytes, encoding: string | undefined, input: string): AsyncGenerator<string> {
  const head = (await bytes.look(shownBytes)).subarray(0, shownBytes);
  const decoder = decoderFor(encoding ?? guess(head), input);
  for await (const chunk of bytes.rest()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

function decoderFor(encoding: string, input: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch (cause) {
    const message = `the encoding "${encoding}" is not known for tables and texts of many documents`;
    throw new RecorteError({ code: 'unknown-encoding', input, message, hint: 'Convert it to UTF-8', cause });
  }
}

function guess(head: Uint8Array): string {
  // The head may end inside a character.
  return byteOrderMark(head) ?? (/\ufffd(?!\ufffd{0,2}$)/.test(headText(head)) ? 'windows-1252' : 'utf-8');
}
