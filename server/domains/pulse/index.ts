export { pulseByMonth } from './results/pulse-by-month.ts';
