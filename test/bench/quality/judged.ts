import { type Answer, type Gold, type JudgedPage, noAnswer } from '../../../bench/quality/judged-page.ts';

/** A page of which this is known, answered by this. */
export const judged = (gold: Gold, answer: Partial<Answer> = {}, pageType: string | null = null): JudgedPage => ({
  pageType,
  gold,
  answer: { ...noAnswer, ...answer },
});
