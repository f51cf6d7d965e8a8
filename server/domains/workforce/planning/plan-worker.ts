import { planWeek } from '../rules/need/plan-week.ts';

/** Runs in a thread of its own: some hundred queues are summed for a week. */
export default planWeek;
