/** A report answered: for whoever sends it or shows it beside others. */
export { runReport } from './builder/run-report.ts';
export type { ReportDefinition, ReportResult } from './builder/shapes.ts';
export { confirmReceiver, findMailed, stopReceiver } from './delivery/schedules/stop.ts';
