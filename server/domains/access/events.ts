declare module '../../platform/events/event.ts' {
  interface EventMap {
    /** Somebody known asked for what is not theirs; the door is a pattern, without ids or words. */
    'access.refused': { callerType: 'member' | 'token'; callerId: string; code: string; door: string };
    'backup.asked': Record<never, never>;
    'brand.created': { brandId: string };
    'brand.changed': { brandId: string; fields: string[] };
    'sign-in.settings-changed': { secondFactorRoles: string[] };
    'reading.limits-changed': {
      membersTellAt: number;
      membersStopAt: number;
      programsTellAt: number;
      programsStopAt: number;
    };
    /** Somebody opened very many different requests and customers within an hour. */
    'reading.noticed': { readerType: 'member' | 'token'; readerId: string; count: number };
    'reading.stopped': { readerType: 'member' | 'token'; readerId: string; count: number };
    /** Somebody took a list whole. */
    'reading.exported': { readerType: 'member' | 'token'; readerId: string; what: string };
    'token.made': { tokenId: string; scopes: string[] };
    'token.revoked': { tokenId: string };
    'sign-in.connection-changed': { connectionId: string; isOn: boolean };
  }
}

export {};
