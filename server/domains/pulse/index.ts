export { pulseByMonth } from './results/pulse-by-month.ts';
export { listRoster } from './rounds/list-roster.ts';
