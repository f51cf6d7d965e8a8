export { ensureCard } from './cards/keep-card.ts';
/** The card of a mystery visit for joins: which request it led to. */
export { qualityVisits as visitCards } from './journal/schema.ts';
export { findProviderAgreement } from './measures/find-provider-agreement.ts';
export { findTraits, measureChange } from './measures/find-traits.ts';
export { listPassed } from './measures/list-passed.ts';
export { measureLearnt } from './measures/measure-learnt.ts';
/** The card of what was reviewed for joins: of which request, team and person, when, and its score. */
export { qualityUnits as qualityUnitCards } from './reviews/schema.ts';
export { changePlan, createPlan, listPlans } from './sampling/keep-plan.ts';
