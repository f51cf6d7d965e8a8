export { type Words, wordsIn } from '../../kernel/words.ts';
export { addExamples, createProcedure } from './commands/create-procedure.ts';
export { publishProcedure } from './commands/publish-procedure.ts';
export { findFollowed, findVersion } from './queries/find-procedure.ts';
export { listFollowed } from './queries/list-procedures.ts';
export type { Content, Deed, Evidence, Match, Step, StepOwner } from './rules/content.ts';
export { contentInput, theEnd } from './rules/content.ts';
export { firstOf, holdingOf, nextAfter, stepOf } from './rules/walk.ts';
/** The cards of a procedure and of what was published of it, for joins. */
export { procedures as procedureCards, procedureVersions as versionCards } from './schema.ts';
