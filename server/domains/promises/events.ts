type About = { promiseId: string; requestId: string; ownerId: string | null; dueAt: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'promise.made': About & { precision: 'instant' | 'date'; byHand: boolean };
    'promise.kept': About;
    'promise.moved': About & { beforePromiseId: string };
    'promise.withdrawn': About;
    /** What was settled stands open again: somebody undid it. */
    'promise.reopened': About;
    'promise.due-soon': About;
    'promise.broken': About;
    'promise.customer-told': About;
  }
}

export {};
