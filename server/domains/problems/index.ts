export { listBursts } from './bursts/list-bursts.ts';
export { pinGroup, renameGroup } from './commands/keep-group.ts';
export { mergeGroups } from './commands/merge-groups.ts';
export { putInGroup } from './commands/put-in-group.ts';
export { splitGroup } from './commands/split-group.ts';
export { undoGroupAct } from './commands/undo-act.ts';
export { gatherSolved } from './freshness/gather.ts';
export { findGroup, listGroups } from './queries/list-groups.ts';
export { openProblem } from './records/commands/open-problem.ts';
export { setLossCosts } from './records/commands/set-loss-costs.ts';
export {
  listAffectedCustomers,
  listProblemsOfCustomers,
} from './records/queries/list-affected-customers.ts';
/** The card of a problem for joins: its title and owner. */
export { problems as problemCards } from './records/schema.ts';
export { draftFrom } from './rules/drafting/draft.ts';
/** Words without what is of one person. */
export { maskPersonal, replaceNames } from './rules/drafting/mask.ts';
/** The card of a group for joins: what it is called. */
export { requestGroups as groupCards } from './schema.ts';
