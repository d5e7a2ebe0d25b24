/** A flattened page with a role for each line. */
export interface LabelledLines {
  lines: string[];
  roles: string[];
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
export function randomFrom(seed: string): () => number {
  let state = 0;
  for (const char of seed) state = (Math.imul(state, 31) + char.charCodeAt(0)) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Main role of each line, where the gold has several. */
export const mainRoles = (roles: readonly string[]): string[] => roles.map((role) => role.split('+')[0] as string);

/**
 * What a scraper leaves of a page: menus cut off, the title lost, captions twice, ranks and cues glued to their titles,
 * blank lines between all lines or none. Chance decides which.
 */
export function scrape({ lines, roles }: LabelledLines, random: () => number): LabelledLines {
  const chance = (share: number): boolean => random() < share;
  const dropped = new Set(
    ['nav', 'teaser', 'ad', 'share', 'comments', 'other', 'author-x', 'tags'].filter(() => chance(0.6)),
  );
  if (chance(0.35)) for (const role of ['headline', 'kicker']) dropped.add(role);
  if (chance(0.15)) dropped.add('deck');
  const glueRank = random();
  const glueCue = chance(0.35);
  const repeatCaptions = chance(0.3);
  const spaced = chance(0.3);
  const out: LabelledLines = { lines: [], roles: [] };
  const add = (line: string, role: string): void => {
    out.lines.push(line);
    out.roles.push(role);
    if (spaced) {
      out.lines.push('');
      out.roles.push('other');
    }
  };
  let waiting: { line: string; after: number } | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] as string;
    const role = roles[i] as string;
    const nextRole = roles[i + 1];
    if (dropped.has(role)) continue;
    if (role === 'trending-x' && nextRole === 'trending' && /^\d{1,2}[.)]?$/.test(line) && glueRank < 0.6) {
      const rank = line.replace(/\D/g, '');
      add(glueRank < 0.3 ? `${rank}${lines[i + 1]}` : `${rank}. ${lines[i + 1]}`, 'trending');
      i++;
    } else if (role === 'related-x' && nextRole === 'related' && glueCue && line.length < 40) {
      add(`${line.replace(/[:：]?$/, ':')} ${lines[i + 1]}`, 'related');
      i++;
    } else add(line, role);
    if (role === 'caption' && repeatCaptions) waiting = { line, after: 1 + Math.floor(random() * 3) };
    if (role === 'body' && waiting && --waiting.after === 0) {
      add(waiting.line, 'caption');
      waiting = null;
    }
  }
  return out;
}
