export { ensureCard } from './cards/keep-card.ts';
export { findTraits, measureChange } from './measures/find-traits.ts';
/** The seven traits by their keys, for lessons that name them. */
export { traits as qualityTraits } from './rules/card/card.ts';
