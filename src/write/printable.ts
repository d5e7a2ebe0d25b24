/** Controls other than tab and line break: a terminal would obey them. Lone surrogates: UTF-8 cannot hold them. */
const unprintable = /[^\P{Cc}\t\n]/gu;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const breaks = /[\n\v\f\r\u0085\u2028\u2029]/;

/** Text that is safe to print: no control characters but tab and line feed, well-formed Unicode. */
export const printable = (text: string): string => text.replace(unprintable, '').replace(loneSurrogate, '\ufffd');

/** The same on one line: white space that holds a line break becomes one blank. */
export const oneLine = (text: string): string =>
  printable(text.replace(/[\s\u0085]+/g, (run) => (breaks.test(run) ? ' ' : run)));
