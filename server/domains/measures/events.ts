declare module '../../platform/events/event.ts' {
  interface EventMap {
    'measures.rebuild-asked': Record<string, never>;
    /** The nightly check found facts or sums that were not what the rows say, on so many days, and mended them. */
    'measures.differed': { days: number; facts: number; sums: number };
  }
}

export {};
