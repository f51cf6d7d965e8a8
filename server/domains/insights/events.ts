import './delivery/events.ts';

declare module '../../platform/events/event.ts' {
  interface EventMap {
    'dashboard.changed': { dashboardId: string; version: number };
    'dashboard.removed': { dashboardId: string };
    'report.saved': { reportId: string; shared: boolean };
    'report.changed': { reportId: string; shared: boolean; fields: string[] };
    'report.removed': { reportId: string };
  }
}
