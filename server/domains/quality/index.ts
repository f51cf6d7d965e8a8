export { ensureCard } from './cards/keep-card.ts';
export { findTraits, measureChange } from './measures/find-traits.ts';
export { measureLearnt } from './measures/measure-learnt.ts';
/** The card of what was reviewed for joins: of which request, team and person, when, and its score. */
export { qualityUnits as qualityUnitCards } from './reviews/schema.ts';
