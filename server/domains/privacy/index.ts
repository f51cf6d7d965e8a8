export type { PrivacyRequestRow } from './asking/request-row.ts';
export { countries, kinds, standingOf } from './asking/rules.ts';
/** For the command that brings a backup back: whoever was erased stays erased. */
export { replayErasures } from './erasing/replay-erasures.ts';
/** For the portal of the customers. */
export { askOwn, fetchOwnBundle, listOwn } from './own/ask-own.ts';
export { findSettings } from './records/keep-settings.ts';
