declare module '../../platform/events/event.ts' {
  interface EventMap {
    'sign-in.settings-changed': { secondFactorRoles: string[] };
    'sign-in.connection-changed': { connectionId: string; isOn: boolean };
  }
}

export {};
