declare module '../../platform/events/event.ts' {
  interface EventMap {
    'procedure.created': { procedureId: string };
    'procedure.changed': { procedureId: string; fields: string[] };
    'procedure.published': { procedureId: string; version: number };
    /** A clause that it names says something else; the owner is told. */
    'procedure.flagged': { procedureId: string; ownerId: string | null };
    'procedure.confirmed': { procedureId: string };
    'procedure.retired': { procedureId: string };
    'procedure.taken-back': { procedureId: string };
  }
}

export {};
