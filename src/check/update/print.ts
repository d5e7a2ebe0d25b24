import { isObject, type Json } from '../json.ts';

/** How a JSON text is laid out. */
export interface Style {
  /** One step of indentation; empty where all stands on one line. */
  indent: string;
  newline: string;
  colon: string;
  /** Between parts on one line. */
  comma: string;
}

export function styleOf(text: string): Style {
  const body = text.trim();
  const onLines = body.includes('\n');
  return {
    indent: onLines ? (/\n([ \t]+)\S/.exec(body)?.[1] ?? '  ') : '',
    newline: text.includes('\r\n') ? '\r\n' : '\n',
    colon: /"\s*:\S/.test(body) && !/"\s*:\s/.test(body) ? ':' : ': ',
    comma: /,["\d[{]/.test(body) && !onLines ? ',' : ', ',
  };
}

/** JSON of a value in a style, as it follows on a line that is indented so. */
export function printed(value: Json, indent: string, style: Style): string {
  if (!Array.isArray(value) && !isObject(value)) return JSON.stringify(value);
  const inner = indent + style.indent;
  const parts = Array.isArray(value)
    ? value.map((item) => printed(item, inner, style))
    : Object.entries(value).map(([key, part]) => JSON.stringify(key) + style.colon + printed(part, inner, style));
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  if (parts.length === 0) return open + close;
  if (style.indent === '') return open + parts.join(style.comma) + close;
  return `${open}${parts.map((part) => style.newline + inner + part).join(',')}${style.newline}${indent}${close}`;
}
