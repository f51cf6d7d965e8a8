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
  }
}

export {};
