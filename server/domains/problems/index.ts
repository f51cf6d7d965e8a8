export { pinGroup, renameGroup } from './commands/keep-group.ts';
export { mergeGroups } from './commands/merge-groups.ts';
export { putInGroup } from './commands/put-in-group.ts';
export { splitGroup } from './commands/split-group.ts';
export { undoGroupAct } from './commands/undo-act.ts';
export { findGroup, listGroups } from './queries/list-groups.ts';
