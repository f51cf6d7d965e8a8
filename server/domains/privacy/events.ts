type Asked = { privacyRequestId: string; customerId: string; kind: string };

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'privacy-request.opened': Asked & { dueAt: string };
    'privacy-request.settled': Asked & { state: string };
    'privacy-request.bundle-made': Asked & { size: number };
    'privacy-request.bundle-fetched': Asked;
    'erasure.done': { erasureId: string; customerIds: string[]; cause: string; rows: number };
    'retention.changed': { dataClass: string; days: number | null };
    'retention.ran': { dataClass: string; removed: number; held: number };
    'breach.opened': { breachId: string };
    'breach.changed': { breachId: string; fields: string[] };
    'breach.told': { breachId: string; country: string; kind: string };
    'breach.closed': { breachId: string };
    'privacy-settings.changed': { fields: string[] };
    'processing-note.changed': { activity: string };
    'processor.changed': { processorId: string; fields: string[] };
    'privacy-risk.changed': { riskId: string; fields: string[] };
  }
}

export {};
