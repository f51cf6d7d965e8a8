import { and, inArray } from 'drizzle-orm';
import type { Language } from '../../../kernel/language.ts';
import type { Context, Run } from '../../../platform/command.ts';
import { askKeptReport } from '../builder/run.ts';
import type { ReportResult } from '../builder/shapes.ts';
import { findDashboard, runDashboard } from '../dashboards/find-dashboard.ts';
import { dashboards } from '../dashboards/schema.ts';
import { findReport } from '../saved/find-reports.ts';
import { reports } from '../saved/schema.ts';
import { usableBy } from '../sharing.ts';

/** What can be sent: a report that was kept, or a dashboard. */
export const subjectKinds = ['report', 'dashboard'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export type Subject = { kind: SubjectKind; id: string };

/** How one of a kind is opened, always as far as the actor may see it. */
type Opening = {
  /** What it is called. @throws Problem 404 for one that is none, or not the actor's to see. */
  nameOf(context: Context, id: string): Promise<string>;
  /** What several are called, asked at once; what is none, or not the actor's to see, is missing. */
  namesOf(run: Run, ids: readonly string[]): Promise<{ id: string; name: string }[]>;
  /** Its reports, answered anew, in the order in which they stand. @throws as `nameOf`. */
  run(context: Context, id: string, language: Language): Promise<{ name: string; result: ReportResult }[]>;
  /** Its page, below that of the workspace. */
  pathOf(id: string): string;
};

/** A room of what reads reports says here how what it keeps is opened, to be sent and handed out as a file. */
const openings: Record<SubjectKind, Opening> = {
  report: {
    nameOf: async (context, reportId) => (await findReport(context, { reportId })).name,
    namesOf: (run, ids) =>
      run.tx
        .select({ id: reports.id, name: reports.name })
        .from(reports)
        .where(and(usableBy(run, reports), inArray(reports.id, [...ids]))),
    async run(context, reportId, language) {
      const { name } = await findReport(context, { reportId });
      return [{ name, result: await askKeptReport(context, { reportId, language }) }];
    },
    pathOf: (id) => `insights/reports/${id}`,
  },
  dashboard: {
    nameOf: async (context, dashboardId) => (await findDashboard(context, { dashboardId })).name,
    namesOf: (run, ids) =>
      run.tx
        .select({ id: dashboards.id, name: dashboards.name })
        .from(dashboards)
        .where(and(usableBy(run, dashboards), inArray(dashboards.id, [...ids]))),
    async run(context, dashboardId, language) {
      const { parts } = await runDashboard(context, { dashboardId, language });
      // A part that cannot be told is missing from the paper; the page says why.
      return parts.flatMap(({ title, result }) => (result ? [{ name: title || result.title, result }] : []));
    },
    pathOf: (id) => `insights/dashboards/${id}`,
  },
};

/** How one of a kind is opened. */
export function openingOf(kind: SubjectKind): Opening {
  return openings[kind];
}
