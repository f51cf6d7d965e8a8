import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem.ts';

/** Live events keep what is shown fresh, so an answer may stand for a minute; only what may pass is tried again. */
export const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 60_000, gcTime: 10 * 60_000, retry: mayPass, refetchOnWindowFocus: true },
      mutations: { retry: false, networkMode: 'always' },
    },
  });

function mayPass(failures: number, error: unknown): boolean {
  if (failures >= 2) return false;
  return !(error instanceof ProblemError) || error.status === 0 || error.status >= 502;
}
