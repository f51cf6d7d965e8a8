import { fleissKappa } from '../rules/agreement/fleiss.ts';
import { krippendorffAlpha, type Level } from '../rules/agreement/krippendorff.ts';
import type { Ratings } from '../rules/agreement/ratings.ts';

export type AgreementTask = { confidence: number } & (
  | { measure: 'fleiss'; counts: number[][] }
  | { measure: 'krippendorff'; ratings: Ratings; level: Level }
);

/** Runs in a thread of its own: thousands of draws of thousands of units. */
export default function agree(task: AgreementTask) {
  if (task.measure === 'fleiss') return fleissKappa(task.counts, task.confidence);
  return krippendorffAlpha(task.ratings, task.level, task.confidence);
}
