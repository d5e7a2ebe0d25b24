/** A line that the labeller took for a date, or for a byline that may hold one; in page order. */
export interface DateLine {
  text: string;
  role: 'date' | 'byline';
  /** `datetime` of a `<time>` inside the line, as written. */
  time?: string | null;
  /** Where it stands: between title and story (so it is taken to be unless said otherwise), right above the title, or away from both. */
  place?: LinePlace;
}

export type LinePlace = 'head' | 'above' | 'away';
