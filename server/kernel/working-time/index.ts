export { type Due, due, elapsed, running, type Timeline } from './clock.ts';
export { offsetsOf } from './offsets.ts';
export { type Hours, isZone, type Schedule, type Weekday, weekdays } from './schedule.ts';
export type { Span } from './spans.ts';
