import type { Origin } from '../entry.ts';

/** What a member of an archive is called, that in another archive by both names. */
export const memberOf = ({ member }: Origin, name: string): string => (member === null ? name : `${member}/${name}`);
