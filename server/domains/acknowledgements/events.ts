type OfReading = { readingId: string; policyId: string; memberId: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    /** Somebody is asked to read, or reminded: 0 at the start, 3 on the day, one more each day after it. */
    'policy.reading-due': OfReading & { stage: number };
    'policy.quiz-tried': OfReading & { right: number; of: number };
    'policy.signed': OfReading & { version: number };
  }
}

export {};
