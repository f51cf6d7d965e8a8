declare module '../../platform/events/event.ts' {
  interface EventMap {
    'procedure.created': { procedureId: string };
    'procedure.changed': { procedureId: string; fields: string[] };
    'procedure.published': { procedureId: string; version: number };
    'procedure.retired': { procedureId: string };
    'procedure.taken-back': { procedureId: string };
  }
}

export {};
