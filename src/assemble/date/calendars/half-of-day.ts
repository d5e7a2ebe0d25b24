/** `night`: late in the evening, and early in the morning as well. */
export type HalfOfDay = 'am' | 'pm' | 'night';

/** What a word means that stands for these hours (0 to 23); null where the time beside it could be in either half. */
export function halfOf(hours: readonly number[]): HalfOfDay | null {
  if (hours.some((hour) => hour >= 22) && hours.every((hour) => hour >= 19 || hour <= 5)) return 'night';
  if (hours.every((hour) => hour < 12)) return 'am';
  return hours.every((hour) => hour >= 12) ? 'pm' : null;
}

/** Hour on the 24-hour clock; what is past noon already stays ("20:26 PM"). At night up to five it is morning. */
export function hourOf(printed: number, half: HalfOfDay | null): number {
  if ((half === 'am' || half === 'night') && printed === 12) return 0;
  return printed < 12 && (half === 'pm' || (half === 'night' && printed > 5)) ? printed + 12 : printed;
}
