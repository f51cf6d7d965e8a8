declare module '../../platform/events/event.ts' {
  interface EventMap {
    'customer.created': { customerId: string };
    /** The names of the changed fields, never their values. */
    'customer.changed': { customerId: string; fields: string[] };
  }
}

export {};
