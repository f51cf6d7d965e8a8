declare module '../../platform/events/event.ts' {
  interface EventMap {
    /** A round has begun. That somebody answered is told by no event: it would say who and when. */
    'pulse.opened': { roundId: string; people: number };
    'pulse.ending': { roundId: string };
    /** `parts`: how many groups are shown; 0 where too few answered. */
    'pulse.closed': { roundId: string; parts: number };
    'pulse-settings.changed': { every: 'off' | 'month' | 'quarter' };
  }
}

export {};
