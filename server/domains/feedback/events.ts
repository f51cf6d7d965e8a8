declare module '../../platform/events/event.ts' {
  interface EventMap {
    'clause-answers.brought-in': { policyId: string; forms: number };
  }
}

export {};
