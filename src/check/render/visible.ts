/** Controls, and blanks and joiners that look like others or like nothing, by what stands for them. */
const hidden = /[\p{Cc}\p{Cf}\u00a0\u2000-\u200a\u202f\u205f\u3000\u2028\u2029]|\p{Cs}/gu;

/** Needed to write some scripts and emoji: shown as they are. */
const joiners = new Set(['\u200c', '\u200d']);

/** A text on one line as it can safely be printed: what cannot be seen is named. */
export const visible = (text: string): string =>
  text.replace(hidden, (found) => {
    if (joiners.has(found)) return found;
    if (found === '\n') return '⏎';
    if (found === '\t') return '⇥';
    return `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
