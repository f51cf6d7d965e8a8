import type {
  AnsweredPart as Answered,
  DashboardView,
} from '../../../../server/domains/insights/dashboards/find-dashboard.ts';
import type { DashboardPart as Part } from '../../../../server/domains/insights/dashboards/schema.ts';

export type DashboardPart = Part;
export type AnsweredPart = Answered;
/** As it comes over the line: times are text. */
export type Dashboard = Omit<DashboardView, 'changedAt'> & { changedAt: string };
