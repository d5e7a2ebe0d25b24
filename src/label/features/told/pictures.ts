import type { pictureFeatures } from '../pictures.ts';
import type { Telling } from './about.ts';

/** What the ends of captions mean. */
export const picturesTold: Readonly<Record<(typeof pictureFeatures)[number], Telling>> = {
  endsAgency: 'ends in the name of an agency or picture library',
  isAgency: 'is the name of an agency or picture library',
  gluedEnd: 'ends in a name run into the word before, as picture credits do',
  credited: 'credits somebody for a picture',
  creditAlone: 'is a picture credit alone',
  pictureText: 'says what stands for a picture where it is not seen (alt)',
};
