export { createPolicy } from './commands/keep-policy.ts';
export { sweepClocks } from './commands/sweep-clocks.ts';
export { type ClockKind, clockKinds } from './rules/profiles.ts';
export { type Person, recipients } from './rules/recipients.ts';
/** The card of a clock for joins: how it stands and when it is due. */
export { clocks as clockCards } from './schema.ts';
