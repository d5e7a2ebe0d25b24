/** A backslash or a lone surrogate, as `JSON.stringify` writes them. */
const escapes = /\\\\|\\ud[89a-f][0-9a-f]{2}/g;

/**
 * JSON of a value as well-formed Unicode: a lone surrogate, which UTF-8 cannot hold, becomes U+FFFD.
 * Nothing is escaped that JSON does not ask for.
 */
export function jsonText(value: unknown, indent = 0): string {
  const json = JSON.stringify(value, null, indent);
  if (!json.includes('\\ud')) return json;
  return json.replace(escapes, (found) => (found === '\\\\' ? found : '\ufffd'));
}
