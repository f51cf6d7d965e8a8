import { useQuery } from '@tanstack/react-query';
import { useMay } from '../../team/use-me.ts';
import { problemsOfRequestQuery } from './api.ts';

/** The words that may be told on a request until its problem is mended, as HTML; null when there are none. */
export function useWorkaround(requestId: string): string | null {
  const mayRead = useMay('problems:read');
  const { data } = useQuery({ ...problemsOfRequestQuery(requestId), enabled: mayRead });
  return data?.find((one) => one.workaround)?.workaround?.html ?? null;
}
