declare module '../../platform/events/event.ts' {
  interface EventMap {
    'backup.asked': Record<never, never>;
    'brand.created': { brandId: string };
    'brand.changed': { brandId: string; fields: string[] };
    'sign-in.settings-changed': { secondFactorRoles: string[] };
    'token.made': { tokenId: string; scopes: string[] };
    'token.revoked': { tokenId: string };
    'sign-in.connection-changed': { connectionId: string; isOn: boolean };
  }
}

export {};
