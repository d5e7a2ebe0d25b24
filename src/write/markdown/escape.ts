/** Letters and digits: between two of them an underscore is no markup. */
const inWord = /[\p{L}\p{N}]/u;
/** What may be markup anywhere in a line, as CommonMark and GFM have it. */
const special = /[\\`*[\]~]|_+|<(?=[a-z/!?]|[^\s<]*@)|&(?=#?[a-z\d]{1,32};)/gi;
const specialInCell = new RegExp(`${special.source}|\\|`, 'gi');
/** What GFM makes a link without being asked; a backslash inside one would be printed. */
const bareLink = /https?:\/\/|www\.|@/i;
const addressStart = /https?:\/\/|www\./i;
/** A name or a password before the host, where an address has begun (RFC 3986, 3.2.1). */
const userInformation = /^\/*[^/?#]*@/;

/**
 * Text on one line, escaped so that Markdown (CommonMark and GFM) reads it back as the same text.
 * `glued`: what follows is markup without a blank before it, which a bare address at the end would swallow.
 */
export const escapeInline = (text: string, glued = false): string => escapeWords(text, special, glued);

function escapeWords(text: string, marks: RegExp, glued = false): string {
  const words = text.split(/(\s+)/);
  return words
    .map((word, index) => {
      const escaped = escapeWord(word, marks);
      if (!bareLink.test(word)) return escaped;
      // Some readers look for addresses in what the escapes come to, but none in code.
      if (tellsUser(word)) return asCode(marks === specialInCell ? word.replaceAll('|', '\\|') : word);
      const isSafe = escaped === word && !(glued && index === words.length - 1);
      return isSafe ? escaped : breakLinks(escaped);
    })
    .join('');
}

/** Whether a bare address in a word would be a link with a name or a password in it. */
const tellsUser = (word: string): boolean =>
  word
    .split(addressStart)
    .slice(1)
    .some((rest) => userInformation.test(rest));

/** As a code span, which is read back as the same text (CommonMark, 6.1). */
function asCode(word: string): string {
  const longest = Math.max(0, ...(word.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const gap = longest > 0 ? ' ' : '';
  return fence + gap + word + gap + fence;
}

const escapeWord = (word: string, marks: RegExp): string =>
  word.replace(marks, (found, at: number) => {
    if (found.startsWith('_') && isInWord(word, at - 1) && isInWord(word, at + found.length)) return found;
    return found.replace(/./g, '\\$&');
  });

function isInWord(word: string, at: number): boolean {
  const unit = word.charAt(at);
  // Half of a pair: a letter beyond the BMP is not worth telling from an emoji.
  return unit !== '' && inWord.test(unit);
}

const breakLinks = (escaped: string): string =>
  escaped.replace(/(https?)(?=:\/\/)|(www)(?=\.)/gi, '$&\\').replace(/@/g, '\\@');

/** The same for text that begins a line, where a list, heading, quote, rule or table could be read into it. */
export function escapeLine(text: string, glued = false): string {
  return escapeInline(text, glued)
    .replace(/^(?:#{1,6}(?=\s|$)|[-+](?=\s|$)|>)/, '\\$&')
    .replace(/^[-=:|+][-=:|+\s]*$/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/** The same for the text of a `#` heading. */
export const escapeHeading = (text: string, glued = false): string =>
  escapeInline(text, glued).replace(/(^|\s)(#+)$/, '$1\\$2');

/** The same for a cell of a table. */
export const escapeCell = (text: string, glued = false): string => escapeWords(text, specialInCell, glued);

/** An address as a link destination. */
export const escapeAddress = (url: string): string =>
  url
    .replace(/[\s<>]/g, (character) => encodeURIComponent(character))
    .replace(/[\\()]|&(?=#?[a-z\d]{1,32};)/gi, '\\$&');
