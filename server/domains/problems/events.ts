import type { ProblemState } from './records/rules/states.ts';

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'group.renamed': { groupId: string };
    'group.pinned': { groupId: string };
    /** It may be grouped anew again. */
    'group.unpinned': { groupId: string };
    /** Told of the group that took the other in. */
    'group.merged': { groupId: string; fromId: string; actId: string; moved: number };
    /** Told of the group that was split. */
    'group.split': { groupId: string; newGroupId: string; actId: string; moved: number };
    'group.undone': { groupId: string; actId: string; deed: 'merged' | 'split' };
    /** A person put a request into a group, or out of every one. */
    'group.request-placed': { groupId: string | null; beforeGroupId: string | null; requestId: string };
    /** It grows faster than chance explains; `memberIds` are to be told. */
    'group.grew': { groupId: string; alarmId: string; count: number; days: number; memberIds: string[] };
    'problem.opened': { problemId: string; groupId: string | null; ownerId: string | null };
    'problem.changed': { problemId: string; fields: string[] };
    'problem.assigned': { problemId: string; ownerId: string | null; beforeOwnerId: string | null };
    'problem.moved': { problemId: string; state: ProblemState; before: ProblemState };
    'problem.linked': { problemId: string; groupId: string | null; requestId: string | null };
    'problem.unlinked': { problemId: string; groupId: string | null; requestId: string | null };
    /** So many customers are answered together. */
    'problem.told': { problemId: string; tellingId: string; customers: number };
    'problem.telling-taken-back': { problemId: string; tellingId: string };
    'problem.due-soon': { problemId: string; ownerId: string };
    'problem.late': { problemId: string; ownerId: string };
    'problem-settings.changed': { fields: string[] };
  }
}
