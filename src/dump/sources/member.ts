import type { Place } from '../entry.ts';

/** What a member of an archive is called, that in another archive by both names. */
export const memberOf = ({ member }: Place, name: string): string => (member === null ? name : `${member}/${name}`);
