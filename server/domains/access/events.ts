declare module '../../platform/events/event.ts' {
  interface EventMap {
    'brand.created': { brandId: string };
    'brand.changed': { brandId: string; fields: string[] };
    'sign-in.settings-changed': { secondFactorRoles: string[] };
    'sign-in.connection-changed': { connectionId: string; isOn: boolean };
  }
}

export {};
