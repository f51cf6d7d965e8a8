// The front door of ideas: the commands and queries that later rooms may call.
export { answerIdea } from './commands/answer-idea.ts';
export { changeBoard } from './commands/change-settings.ts';
export { proposeIdea, suggestIdea } from './commands/propose-idea.ts';
export { voteAsCustomer } from './commands/vote.ts';
export { findAccess } from './queries/find-settings.ts';
export { listAlike } from './queries/list-ideas.ts';
export { findPublic, listPublic, publicShows } from './queries/list-public.ts';
export { type Access, mayLook } from './rules/access.ts';
/** The card of an idea for joins: its title, state and owner. */
export { ideas as ideaCards } from './schema.ts';
