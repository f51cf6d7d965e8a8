import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, callFile } from '../../../platform/client/call.ts';
import type {
  Drilled,
  KeptReport,
  ReadyReport,
  ReportDefinition,
  ReportMeasure,
  ReportResult,
} from './types.ts';

/** The ready reports. */
export const libraryQuery = queryOptions({
  queryKey: ['report', 'library'],
  queryFn: async () => (await call<{ items: ReadyReport[] }>('GET', '/reports/library')).items,
  staleTime: 10 * 60_000,
});

/** The measures of which reports are made, as far as I may read them. */
export const measuresQuery = queryOptions({
  queryKey: ['measures'],
  queryFn: async () => (await call<{ items: ReportMeasure[] }>('GET', '/measures')).items,
  staleTime: 10 * 60_000,
});

export const keptReportsQuery = queryOptions({
  queryKey: ['report', 'kept'],
  queryFn: async () => (await call<{ items: KeptReport[] }>('GET', '/reports')).items,
});

export const keptReportQuery = (id: string) =>
  queryOptions({
    queryKey: ['report', 'kept', id],
    queryFn: () => call<KeptReport>('GET', `/reports/${id}`),
  });

export const resultQuery = (definition: ReportDefinition) =>
  queryOptions({
    queryKey: ['report', 'run', definition],
    queryFn: () => call<ReportResult>('POST', '/reports/run', { body: { definition } }),
    placeholderData: keepPreviousData,
  });

/** The table of a report as a file. */
export const resultFile = (definition: ReportDefinition, format: 'csv' | 'xlsx') =>
  callFile('/reports/run', { format }, 'POST', { definition });

/** The requests behind a figure, with all that is known of each. */
export const rowsFile = (definition: ReportDefinition, place: Partial<Drilled>, format: 'csv' | 'xlsx') =>
  callFile('/reports/rows', {}, 'POST', { definition, ...place, format });

interface Kept {
  name: string;
  definition: ReportDefinition;
  shared: boolean;
  teamIds: string[];
}

export const keepReport = (kept: Kept) => call<{ id: string }>('POST', '/reports', { body: kept });
export const changeReport = (id: string, changes: Partial<Kept>) =>
  call<void>('PATCH', `/reports/${id}`, { body: changes });
export const removeReport = (id: string) => call<void>('DELETE', `/reports/${id}`);
