export { dashboards } from './dashboards/schema.ts';
export { reportDeliveries, reportReceivers, reportSchedules } from './delivery/schedules/schema.ts';
export { reports } from './saved/schema.ts';
