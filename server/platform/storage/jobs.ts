import { defineClock } from '../jobs/job.ts';
import { sweepStorage } from './sweep.ts';

/** Several times a day, because a shop's computer is on for a few hours and an exact time may never come. */
defineClock({ name: 'storage.sweep', every: '41 */6 * * *', run: sweepStorage });
