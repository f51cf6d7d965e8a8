import { queryOptions } from '@tanstack/react-query';
import { call } from '../../platform/client/call.ts';

/** What the workspace keeps in files, and what it may, in bytes; null is no limit. */
export interface Usage {
  readonly files: number;
  readonly bytes: number;
  readonly quotaBytes: number | null;
}

export const usageQuery = queryOptions({
  queryKey: ['file-usage'],
  queryFn: () => call<Usage>('GET', '/files/usage'),
});
