import { type Role, roles } from '../role.ts';

/** What the first look may have found. Paragraphs and subheads are one: both are the story. */
export const outcomes = ['story', 'caption', 'related', 'trending', 'deck', 'headline', 'rest'] as const;

/** All outcomes but the rest. */
export const namedOutcomes = outcomes.slice(0, -1);

export type Outcome = (typeof outcomes)[number];

const outcomeByRole: Readonly<Partial<Record<Role, Outcome>>> = {
  body: 'story',
  subhead: 'story',
  caption: 'caption',
  related: 'related',
  trending: 'trending',
  deck: 'deck',
  headline: 'headline',
};

/** The outcome that each role belongs to, by their places in `roles` and `outcomes`. */
export const outcomeOfRole: readonly number[] = roles.map((role) => outcomes.indexOf(outcomeByRole[role] ?? 'rest'));

/** What is decided at the second look; what else a block may be stays as the first look left it. */
export const verdicts = ['story', 'caption', 'rest'] as const;

/** The verdict that each outcome falls under, by their places. */
export const verdictOf: readonly number[] = outcomes.map((outcome) => {
  const own = (verdicts as readonly string[]).indexOf(outcome);
  return own < 0 ? verdicts.indexOf('rest') : own;
});

/**
 * How likely each outcome is for each block, blocks × outcomes.
 * @param scores blocks × roles, log-probabilities
 */
export function chancesOf(scores: Float64Array): Float64Array {
  const count = scores.length / roles.length;
  const chances = new Float64Array(count * outcomes.length);
  for (let i = 0; i < count; i++)
    for (let role = 0; role < roles.length; role++) {
      const at = i * outcomes.length + (outcomeOfRole[role] as number);
      chances[at] = (chances[at] as number) + Math.exp(scores[i * roles.length + role] as number);
    }
  return chances;
}
