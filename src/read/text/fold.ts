import { inSingleBlanks, withoutInvisible } from '../white-space.ts';

/** Zero-width non-joiner and joiner. */
const joiners = /[\u200c\u200d]+/g;

/** Drops what shows nothing, joiners of letters included where they are noise, and makes every run of white space one blank. */
export const fold = (text: string): string => inSingleBlanks(withoutInvisible(text).replace(joiners, keepInWord));

/** First letter of the scripts that use joiners, Hebrew and Arabic onwards; Latin text has them only as noise. */
const firstJoining = 0x590;

function keepInWord(found: string, at: number, text: string): string {
  const inWord = text.charCodeAt(at - 1) >= firstJoining && text.charCodeAt(at + found.length) >= firstJoining;
  return inWord ? found.charAt(0) : '';
}
