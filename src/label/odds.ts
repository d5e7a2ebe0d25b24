/** The log-odds that a regression gives to signs: each times its weight. */
export function oddsOf<Sign extends string>(
  weights: Readonly<Record<Sign, number>>,
  signs: Readonly<Partial<Record<Sign, number>>>,
): number {
  let odds = 0;
  for (const name of Object.keys(signs) as Sign[]) odds += weights[name] * (signs[name] as number);
  return odds;
}

/** The probability of log-odds. */
export const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));
