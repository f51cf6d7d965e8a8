export { writeGoal } from './goals/write-goal.ts';
export { reviewGoal } from './reviews/review-goal.ts';
/** The card of a goal for joins: of which measure, and whose. */
export { goals as goalCards } from './schema.ts';
