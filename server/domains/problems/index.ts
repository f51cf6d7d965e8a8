export { pinGroup, renameGroup, unpinGroup } from './commands/keep-group.ts';
export { mergeGroups } from './commands/merge-groups.ts';
export { putInGroup } from './commands/put-in-group.ts';
export { splitGroup } from './commands/split-group.ts';
export { undoGroupAct } from './commands/undo-act.ts';
export { findGroup, listGroups } from './queries/list-groups.ts';
/** The group's card for joins. */
export { groupPlacements as groupPlacementCards, requestGroups as groupCards } from './schema.ts';
