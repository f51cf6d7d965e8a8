type About = { ruleId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'rule.changed': About & { fields: string[] };
    'rule.acted': About & { requestId: string; runId: string; acts: string[] };
    /** The program stopped it, and says why. */
    'rule.paused': About & { reason: string };
  }
}

export {};
