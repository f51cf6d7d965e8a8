import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call, callFile } from '../../platform/client/call.ts';
import type { PromiseGroup, PromisesReport, ReportInput, RequestsReport, StagesReport } from './types.ts';

export const reportQuery = (input: ReportInput) =>
  queryOptions({
    queryKey: ['report', input],
    queryFn: () => call<RequestsReport>('GET', '/reports/requests', { query: { ...input } }),
    placeholderData: keepPreviousData,
  });

/** The same figures as a file. */
export const reportFile = (input: ReportInput, format: 'csv' | 'xlsx') =>
  callFile('/reports/requests', { ...input, format });

export const promisesReportQuery = (asked: { from?: string; to?: string; groupBy: PromiseGroup }) =>
  queryOptions({
    queryKey: ['report', 'promises', asked],
    queryFn: () => call<PromisesReport>('GET', '/reports/promises', { query: { ...asked } }),
    placeholderData: keepPreviousData,
  });

export const stagesReportQuery = (asked: { from: string; to: string; team?: string }) =>
  queryOptions({
    queryKey: ['report', 'stages', asked],
    queryFn: () => call<StagesReport>('GET', '/reports/stages', { query: { ...asked } }),
    placeholderData: keepPreviousData,
  });
