export { ensureCard } from './cards/keep-card.ts';
export { findTraits, measureChange } from './measures/find-traits.ts';
export { measureLearnt } from './measures/measure-learnt.ts';
